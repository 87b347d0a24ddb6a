package preview

import (
	"image"
	"image/draw"

	"github.com/klippa-app/go-pdfium"
	"github.com/klippa-app/go-pdfium/enums"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
)

// Document is a PDF whose pages can be drawn.
type Document struct {
	sizes    []size
	renderer *Renderer
	data     []byte
	in       pdfium.Pdfium // the engine that has it open
	ref      references.FPDF_DOCUMENT
}

// Open opens a PDF. The first time it takes seconds: it is not for the window's
// thread. Refused with preview_failed when the bytes are no PDF or the engine can't run.
func (r *Renderer) Open(pdf []byte) (*Document, error) {
	d := &Document{renderer: r, data: pdf}
	err := r.guarded(func() error {
		if err := d.open(); err != nil {
			return err
		}
		return d.measure()
	})
	if err != nil {
		return nil, err
	}
	return d, nil
}

// size is the size of a page in points.
type size struct{ width, height float64 }

// Len is how many pages there are.
func (d *Document) Len() int { return len(d.sizes) }

// Size is the size of page i, counted from 0, in points.
func (d *Document) Size(i int) (width, height float64) { return d.sizes[i].width, d.sizes[i].height }

// Landscape reports whether page i is wider than it is high.
func (d *Document) Landscape(i int) bool { return d.sizes[i].width > d.sizes[i].height }

// open opens the document in the engine that runs, which may be another than before.
func (d *Document) open() error {
	if d.in == d.renderer.engine {
		return nil
	}
	opened, err := d.renderer.engine.OpenDocument(&requests.OpenDocument{File: &d.data})
	if err != nil {
		return err
	}
	d.in, d.ref = d.renderer.engine, opened.Document
	return nil
}

func (d *Document) measure() error {
	count, err := d.in.FPDF_GetPageCount(&requests.FPDF_GetPageCount{Document: d.ref})
	if err != nil {
		return err
	}
	for i := range count.PageCount {
		got, err := d.in.GetPageSize(&requests.GetPageSize{Page: d.page(i)})
		if err != nil {
			return err
		}
		d.sizes = append(d.sizes, size{got.Width, got.Height})
	}
	return nil
}

func (d *Document) page(i int) requests.Page {
	return requests.Page{ByIndex: &requests.PageByIndex{Document: d.ref, Index: i}}
}

// Largest is the most pixels that a side of a drawn page has.
const Largest = 4096

// Draw draws page i on white paper, as wide as width says, in
// pixels. A page is made smaller where a side would be longer than Largest. It
// takes tens of milliseconds. Refused with preview_failed.
func (d *Document) Draw(i, width int) (*image.RGBA, error) {
	return d.draw(i, min(width, Largest), Largest, 0)
}

// DrawForPrint draws page i as a printer of a resolution in dots per inch wants it.
func (d *Document) DrawForPrint(i, dpi int) (*image.RGBA, error) {
	const point = 1.0 / 72
	scale := point * float64(dpi)
	return d.draw(i, int(d.sizes[i].width*scale+0.5), int(d.sizes[i].height*scale+0.5), enums.FPDF_RENDER_FLAG_PRINTING)
}

// draw draws a page that fits into width and height.
func (d *Document) draw(i, width, height int, flags enums.FPDF_RENDER_FLAG) (*image.RGBA, error) {
	var drawn *image.RGBA
	err := d.renderer.guarded(func() error {
		if err := d.open(); err != nil {
			return err
		}
		page, err := d.in.RenderPageInPixels(&requests.RenderPageInPixels{Page: d.page(i), Width: width, Height: height, RenderFlags: flags})
		if err != nil {
			return err
		}
		defer page.Cleanup()
		drawn = onWhite(page.Result.RenderedImage.(*image.RGBA))
		return nil
	})
	return drawn, err
}

// onWhite copies a picture out of the engine's memory. Where a page has
// transparent parts the engine leaves out the paper.
func onWhite(from *image.RGBA) *image.RGBA {
	paper := image.NewRGBA(from.Rect)
	draw.Draw(paper, paper.Rect, image.White, image.Point{}, draw.Src)
	ink := &image.NRGBA{Pix: from.Pix, Stride: from.Stride, Rect: from.Rect} // it does not premultiply
	draw.Draw(paper, paper.Rect, ink, from.Rect.Min, draw.Over)
	return paper
}

// Close lets go of the document.
func (d *Document) Close() {
	_ = d.renderer.guarded(func() error {
		if d.in != nil && d.in == d.renderer.engine {
			_, err := d.in.FPDF_CloseDocument(&requests.FPDF_CloseDocument{Document: d.ref})
			return err
		}
		return nil
	}) // a document that can't be closed goes with the engine
	d.in = nil
}
