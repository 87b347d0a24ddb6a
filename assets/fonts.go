package assets

import (
	"embed"
	"fmt"
	"io/fs"
	"sync"

	"github.com/klauspost/compress/zstd"
)

//go:embed fonts/*.zst fonts/licenses
var fontFiles embed.FS

// Face names a font file; assets/fonts/licenses tells where each comes from.
type Face string

// The faces. Each lacks characters: fall back from a role's face to its rare
// face, then to the three Rare faces, which together cover URO and
// Extensions A to F, that is every hanzi of GB 18030-2022.
const (
	UIRegular      Face = "ui-regular"
	Hei            Face = "hei" // window bold, 黑体
	SongBold       Face = "song-bold"
	FangSong       Face = "fangsong"
	FangSongRare   Face = "fangsong-rare"
	Kai            Face = "kai"
	KaiRare        Face = "kai-rare"
	RareBMP        Face = "rare-bmp"
	RareBabelStone Face = "rare-babelstone"
	RareHanaMin    Face = "rare-hanamin"
)

// Faces lists all faces.
func Faces() []Face {
	return []Face{UIRegular, Hei, SongBold, FangSong, FangSongRare, Kai, KaiRare, RareBMP, RareBabelStone, RareHanaMin}
}

type unpacked struct {
	once sync.Once
	data []byte
	err  error
}

var (
	unpackedMu sync.Mutex
	unpackeds  = map[Face]*unpacked{}
)

// Font returns the TrueType file of a face. It is unpacked on first use and
// then shared: callers must not write to it.
func Font(face Face) ([]byte, error) {
	unpackedMu.Lock()
	u := unpackeds[face]
	if u == nil {
		u = &unpacked{}
		unpackeds[face] = u
	}
	unpackedMu.Unlock()
	u.once.Do(func() { u.data, u.err = unpack(face) })
	return u.data, u.err
}

func unpack(face Face) ([]byte, error) {
	packed, err := fontFiles.ReadFile("fonts/" + string(face) + ".ttf.zst")
	if err != nil {
		return nil, fmt.Errorf("font %s: %w", face, err)
	}
	decoder, err := zstd.NewReader(nil, zstd.WithDecoderConcurrency(1))
	if err != nil {
		return nil, fmt.Errorf("font %s: %w", face, err)
	}
	defer decoder.Close()
	data, err := decoder.DecodeAll(packed, nil)
	if err != nil {
		return nil, fmt.Errorf("font %s: %w", face, err)
	}
	return data, nil
}

// FontLicenses are the texts of the licences of all faces.
func FontLicenses() fs.FS {
	licenses, err := fs.Sub(fontFiles, "fonts/licenses")
	if err != nil {
		panic(err) // the folder is embedded above
	}
	return licenses
}
