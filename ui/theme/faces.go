package theme

import (
	"sync"

	"expertpanel/assets"

	"fyne.io/fyne/v2"
	"golang.org/x/image/font/sfnt"
)

func (program) Font(style fyne.TextStyle) fyne.Resource {
	if style.Bold {
		return Resource(assets.Hei)
	}
	return Resource(assets.UIRegular)
}

type face struct {
	resource fyne.Resource
	outlines *sfnt.Font
	buffer   sfnt.Buffer
}

var (
	facesMu sync.Mutex
	faces   = map[assets.Face]*face{}
)

func open(name assets.Face) *face {
	if f := faces[name]; f != nil {
		return f
	}
	data, err := assets.Font(name)
	if err != nil {
		panic(err) // the faces are part of the program, and a test unpacks each
	}
	outlines, err := sfnt.Parse(data)
	if err != nil {
		panic(err)
	}
	f := &face{resource: fyne.NewStaticResource(string(name)+".ttf", data), outlines: outlines}
	faces[name] = f
	return f
}

// Resource is a face as Fyne takes it.
func Resource(name assets.Face) fyne.Resource {
	facesMu.Lock()
	defer facesMu.Unlock()
	return open(name).resource
}

// rare are the faces to look in, in this order, for a hanzi that the window's
// own faces lack. They are large: each is unpacked when a name needs it.
var rare = []assets.Face{assets.UIRegular, assets.RareBMP, assets.RareBabelStone, assets.RareHanaMin}

// FaceFor is the face that has r, and false when the style's own face has it
// or when no face does. The bold face has the hanzi of GB 2312 and a little
// more: the bold form of a rarer one is the regular one.
func FaceFor(r rune, bold bool) (fyne.Resource, bool) {
	facesMu.Lock()
	defer facesMu.Unlock()
	own := assets.UIRegular
	if bold {
		own = assets.Hei
	}
	if r < 0x2e80 || open(own).has(r) { // below are Latin and signs, which Fyne's own faces have as well
		return nil, false
	}
	for _, name := range rare {
		if f := open(name); f.has(r) {
			return f.resource, true
		}
	}
	return nil, false
}

func (f *face) has(r rune) bool {
	index, err := f.outlines.GlyphIndex(&f.buffer, r)
	return err == nil && index != 0
}
