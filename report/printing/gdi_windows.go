package printing

import (
	"errors"
	"fmt"
	"image"
	"unsafe"

	"golang.org/x/sys/windows"
)

var (
	gdi32         = windows.NewLazySystemDLL("gdi32.dll")
	createDC      = gdi32.NewProc("CreateDCW")
	deleteDC      = gdi32.NewProc("DeleteDC")
	getDeviceCaps = gdi32.NewProc("GetDeviceCaps")
	startDoc      = gdi32.NewProc("StartDocW")
	endDoc        = gdi32.NewProc("EndDoc")
	abortDoc      = gdi32.NewProc("AbortDoc")
	startPage     = gdi32.NewProc("StartPage")
	endPage       = gdi32.NewProc("EndPage")
	stretchDIBits = gdi32.NewProc("StretchDIBits")
)

// What GetDeviceCaps is asked.
const (
	pixelsPerInchX = 88
	pixelsPerInchY = 90
	paperWidth     = 110
	paperHeight    = 111
	unprintedLeft  = 112
	unprintedTop   = 113
)

// paper is a printer that is being drawn on.
type paper struct{ dc uintptr }

func openPaper(j Job) (paper, error) {
	name, err := windows.UTF16PtrFromString(j.Printer)
	if err != nil {
		return paper{}, err
	}
	mode, err := settings(name, j)
	if err != nil {
		return paper{}, err
	}
	dc, _, err := createDC.Call(0, uintptr(unsafe.Pointer(name)), 0, uintptr(unsafe.Pointer(&mode[0])))
	if dc == 0 {
		return paper{}, fmt.Errorf("CreateDC: %w", err)
	}
	return paper{dc}, nil
}

// settings are the printer's own, a DEVMODE, with the job's paper, direction and sides.
func settings(name *uint16, j Job) ([]uint16, error) {
	var printer windows.Handle
	if ok, _, err := openPrinter.Call(uintptr(unsafe.Pointer(name)), uintptr(unsafe.Pointer(&printer)), 0); ok == 0 {
		return nil, fmt.Errorf("OpenPrinter: %w", err)
	}
	defer closePrinter.Call(uintptr(printer))
	const in, out = 8, 2
	properties := func(to, from *uint16, mode uintptr) int32 {
		got, _, _ := documentProperties.Call(0, uintptr(printer), uintptr(unsafe.Pointer(name)), uintptr(unsafe.Pointer(to)), uintptr(unsafe.Pointer(from)), mode)
		return int32(got)
	}
	size := properties(nil, nil, 0)
	if size <= 0 {
		return nil, errors.New("DocumentProperties")
	}
	mode := make([]uint16, (size+1)/2+64)
	if properties(&mode[0], nil, out) < 0 {
		return nil, errors.New("DocumentProperties")
	}
	// Places of the fields in a DEVMODE, in words of 16 bits.
	const fields, orientation, paperSize, copies, duplex = 36, 38, 39, 43, 47
	const hasOrientation, hasSize, hasCopies, hasDuplex = 1, 2, 0x100, 0x1000
	const upright, landscape, a4 = 1, 2, 9
	mode[orientation], mode[paperSize], mode[copies] = upright, a4, 1
	if j.Pages.Landscape(0) {
		mode[orientation] = landscape
	}
	mode[duplex] = map[Sides]uint16{OneSided: 1, LongEdge: 2, ShortEdge: 3}[j.Sides]
	mode[fields] |= hasOrientation | hasSize | hasCopies | hasDuplex
	if properties(&mode[0], &mode[0], in|out) < 0 {
		return nil, errors.New("DocumentProperties")
	}
	return mode, nil
}

// docInfo is DOCINFO.
type docInfo struct {
	size                   int32
	name, output, dataType *uint16
	kind                   uint32
}

func (p paper) begin(title string) error {
	name, err := windows.UTF16PtrFromString(title)
	if err != nil {
		return err
	}
	info := docInfo{name: name}
	info.size = int32(unsafe.Sizeof(info))
	return did("StartDoc", startDoc, p.dc, uintptr(unsafe.Pointer(&info)))
}

// did calls a procedure that returns more than zero when all is well.
func did(what string, proc *windows.LazyProc, args ...uintptr) error {
	if got, _, err := proc.Call(args...); int32(got) <= 0 {
		return fmt.Errorf("%s: %w", what, err)
	}
	return nil
}

// page prints a picture on a page of its own, an empty page when there is none.
func (p paper) page(picture *image.RGBA, fit bool) error {
	if err := did("StartPage", startPage, p.dc); err != nil {
		return err
	}
	if picture != nil {
		if err := p.draw(picture, fit); err != nil {
			return err
		}
	}
	return did("EndPage", endPage, p.dc)
}

func (p paper) caps(what uintptr) int {
	value, _, _ := getDeviceCaps.Call(p.dc, what)
	return int(int32(value))
}

// bitmapInfo is BITMAPINFOHEADER.
type bitmapInfo struct {
	size              uint32
	width, height     int32
	planes, bits      uint16
	compression       uint32
	imageSize         uint32
	perMetreX         int32
	perMetreY         int32
	coloursUsed       uint32
	coloursOfMeanings uint32
}

// draw puts the picture where it belongs on the paper: in its own size, measured
// from the paper's corner and not from where the printer can begin, or as large
// as the paper.
func (p paper) draw(picture *image.RGBA, fit bool) error {
	size := picture.Rect.Size()
	width, height := size.X*p.caps(pixelsPerInchX)/dpi, size.Y*p.caps(pixelsPerInchY)/dpi
	if fit {
		scale := min(float64(p.caps(paperWidth))/float64(width), float64(p.caps(paperHeight))/float64(height))
		width, height = int(float64(width)*scale), int(float64(height)*scale)
	}
	info := bitmapInfo{width: int32(size.X), height: -int32(size.Y), planes: 1, bits: 32}
	info.size = uint32(unsafe.Sizeof(info))
	pixels := bitmap(picture)
	const copyAll = 0x00CC0020
	return did("StretchDIBits", stretchDIBits, p.dc,
		uintptr(-p.caps(unprintedLeft)), uintptr(-p.caps(unprintedTop)), uintptr(width), uintptr(height),
		0, 0, uintptr(size.X), uintptr(size.Y),
		uintptr(unsafe.Pointer(&pixels[0])), uintptr(unsafe.Pointer(&info)), 0, copyAll)
}

func (p paper) end() error { return did("EndDoc", endDoc, p.dc) }

func (p paper) abort() { abortDoc.Call(p.dc) }

func (p paper) close() { deleteDC.Call(p.dc) }
