package store_test

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// A disk follows the system calls of a process and knows what the data folder
// may hold when the power fails now. What was synced is there. Of what was
// not, any part may be: writes and changes of a file's length until the file is
// synced, and names that were made or deleted until the folder is synced (that
// of the file does not help its name). They may arrive in any order, which
// comes to: any subset of them, each in its place. A write may be torn at the
// border of a sector, and a file may have got its new length without the data.
// A write does no harm outside its own bytes. When a sync fails, what it was to
// write may be lost for good though a later sync succeeds.
type disk struct {
	forgets bool // at a sync that fails
	dir     string
	names   map[string]int // as the process sees them: the number of the file of each name
	open    map[int64]int  // descriptors; folder stands for the folder itself
	synced  map[string]int
	content [][]byte // of each file, as far as it is synced
	pending []change // what is not synced, in the order of the calls
}

// folder is a file number that no file has.
const folder = -1

// sector is the smallest unit that a disk writes whole.
const sector = 512

// A change is a write, a new length, or the making or deletion of a name.
type change struct {
	file   int // folder for names
	at     int64
	data   []byte
	resize bool   // to length at
	name   string // made for the file number at, or deleted
	gone   bool
}

// newDisk holds a folder whose every file is synced.
func newDisk(t testing.TB, seenAs, files string) *disk {
	t.Helper()
	d := &disk{dir: seenAs, names: map[string]int{}, open: map[int64]int{}, synced: map[string]int{}}
	entries, err := os.ReadDir(files)
	must(t, err)
	for i, e := range entries {
		data, err := os.ReadFile(filepath.Join(files, e.Name()))
		must(t, err)
		d.content = append(d.content, data)
		d.names[e.Name()], d.synced[e.Name()] = i, i
	}
	return d
}

// do follows one call of the process.
func (d *disk) do(c call) error {
	fd := c.number(0)
	file, known := d.open[fd]
	if c.errno != "" {
		if known && d.forgets && isSync(c) {
			d.pending = slices.DeleteFunc(d.pending, func(p change) bool { return p.file == file })
		}
		return nil
	}
	switch c.name {
	case "open", "openat":
		d.open[c.result] = d.find(c)
	case "close":
		delete(d.open, fd)
	case "readlinkat":
	case "unlink", "unlinkat":
		name := filepath.Base(c.path())
		delete(d.names, name)
		d.pending = append(d.pending, change{file: folder, name: name, gone: true})
	default:
		if !known {
			return fmt.Errorf("%s of a file that was not opened", c.name)
		}
		switch c.name {
		case "pwrite64":
			d.pending = append(d.pending, change{file: file, at: c.number(3), data: []byte(c.text(1))})
		case "ftruncate":
			d.pending = append(d.pending, change{file: file, at: c.number(1), resize: true})
		case "fsync", "fdatasync":
			d.sync(file)
		default:
			return fmt.Errorf("the disk model does not know %s", c.name)
		}
	}
	return nil
}

// find is the number of the file that a call opens, making it when the call does.
func (d *disk) find(c call) int {
	if c.path() == d.dir {
		return folder
	}
	name := filepath.Base(c.path())
	file, exists := d.names[name]
	if !exists {
		file = len(d.content)
		d.content = append(d.content, nil)
		d.names[name] = file
		d.pending = append(d.pending, change{file: folder, name: name, at: int64(file)})
	}
	if slices.ContainsFunc(c.args, func(arg string) bool { return strings.Contains(arg, "O_TRUNC") }) {
		d.pending = append(d.pending, change{file: file, resize: true})
	}
	return file
}

// sync makes the changes of a file, or of the folder's names, durable.
func (d *disk) sync(file int) {
	var left []change
	for _, c := range d.pending {
		if c.file == file {
			c.apply(d.synced, d.content)
		} else {
			left = append(left, c)
		}
	}
	d.pending = left
}

func (c change) apply(names map[string]int, content [][]byte) {
	switch {
	case c.file == folder && c.gone:
		delete(names, c.name)
	case c.file == folder:
		names[c.name] = int(c.at)
	case c.resize:
		old := content[c.file]
		content[c.file] = make([]byte, c.at)
		copy(content[c.file], old)
	default:
		end := c.at + int64(len(c.data))
		old := content[c.file]
		content[c.file] = make([]byte, max(end, int64(len(old)))) // a hole is zeros
		copy(content[c.file], old)
		copy(content[c.file][c.at:end], c.data)
	}
}

// A folderState is what a folder holds: the content of each file by its name.
type folderState map[string][]byte

func (s folderState) sum() [32]byte {
	h := sha256.New()
	for _, name := range slices.Sorted(maps.Keys(s)) {
		fmt.Fprintf(h, "%s\x00%d\x00", name, len(s[name]))
		h.Write(s[name])
	}
	return [32]byte(h.Sum(nil))
}

// after is the folder when these changes have reached the disk and no others.
func (d *disk) after(changes []change) folderState {
	names, content := maps.Clone(d.synced), slices.Clone(d.content)
	for _, c := range changes {
		c.apply(names, content)
	}
	state := folderState{}
	for name, file := range names {
		state[name] = content[file]
	}
	return state
}

// states are folders that a power failure now may leave.
func (d *disk) states(rng *rand.Rand) []folderState {
	var states []folderState
	for _, keep := range subsets(len(d.pending), rng) {
		var kept []change
		for i, c := range d.pending {
			if keep[i] {
				kept = append(kept, c)
			}
		}
		states = append(states, d.after(kept))
	}
	for i, c := range d.pending {
		for _, torn := range d.partial(c) {
			states = append(states,
				d.after(slices.Concat(d.pending[:i], []change{torn}, d.pending[i+1:])),
				d.after(slices.Concat(d.pending[:i], []change{torn})),
				d.after([]change{torn}))
		}
	}
	return states
}

// allSubsets is how many changes are tried in every combination.
const allSubsets = 8

// subsets are all subsets of a few things. Of many they are none, all, each
// alone, all but each, the first and the last ones, and as many more by chance.
func subsets(n int, rng *rand.Rand) (out [][]bool) {
	pick := func(in func(i int) bool) {
		keep := make([]bool, n)
		for i := range keep {
			keep[i] = in(i)
		}
		out = append(out, keep)
	}
	if n <= allSubsets {
		for bits := range 1 << n {
			pick(func(i int) bool { return bits>>i&1 == 1 })
		}
		return out
	}
	for k := range n + 1 {
		pick(func(i int) bool { return i < k })
		pick(func(i int) bool { return i >= k })
		pick(func(i int) bool { return i == k })
		pick(func(i int) bool { return i != k })
	}
	for range 1<<allSubsets - len(out) {
		pick(func(int) bool { return rng.IntN(2) == 0 })
	}
	return out
}

// partial are the ways in which a change may arrive in part: a write up to the
// border of a sector or from it on, or only as the new length of the file,
// filled with zeros or with what the disk held there before.
func (d *disk) partial(c change) (out []change) {
	if len(c.data) == 0 {
		return nil
	}
	for border := (c.at/sector + 1) * sector; border < c.at+int64(len(c.data)); border += sector {
		cut := border - c.at
		out = append(out, change{file: c.file, at: c.at, data: c.data[:cut]}, change{file: c.file, at: border, data: c.data[cut:]})
	}
	beyond := max(0, int64(len(d.content[c.file]))-c.at)
	if beyond >= int64(len(c.data)) {
		return out
	}
	for _, fill := range []byte{0, 0xd9} {
		data := slices.Clone(c.data)
		copy(data[beyond:], bytes.Repeat([]byte{fill}, len(data)))
		out = append(out, change{file: c.file, at: c.at, data: data})
	}
	return out
}
