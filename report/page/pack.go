package page

import (
	"bytes"
	"cmp"
	"compress/zlib"
	"errors"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strconv"
)

var (
	xrefStart = regexp.MustCompile(`startxref\n(\d+)\n%%EOF\n$`)
	xrefEntry = regexp.MustCompile(`(\d{10}) 00000 n \n`)
	length    = regexp.MustCompile(`/Length (\d+)`)
)

var errNotPacked = errors.New("pdf: the file is not as gofpdf writes it")

// packed is gofpdf's file with some streams replaced, by object number, and all
// compressed as well as they can be; gofpdf compresses for speed, which costs a
// twentieth of the file.
func packed(file []byte, replaced map[int][]byte) ([]byte, error) {
	match := xrefStart.FindSubmatch(file)
	if match == nil {
		return nil, errNotPacked
	}
	xref, err := strconv.Atoi(string(match[1]))
	if err != nil {
		return nil, errNotPacked
	}
	type object struct{ number, offset int }
	var objects []object
	for i, entry := range xrefEntry.FindAllSubmatch(file[xref:], -1) {
		offset, err := strconv.Atoi(string(entry[1]))
		if err != nil {
			return nil, errNotPacked
		}
		objects = append(objects, object{i + 1, offset})
	}
	slices.SortFunc(objects, func(a, b object) int { return cmp.Compare(a.offset, b.offset) })

	var out bytes.Buffer
	out.Write(file[:objects[0].offset])
	moved := make([]int, len(objects)+1)
	for i, o := range objects {
		end := xref
		if i+1 < len(objects) {
			end = objects[i+1].offset
		}
		moved[o.number] = out.Len()
		body, err := packedObject(file[o.offset:end])
		if stream, ok := replaced[o.number]; ok {
			body, err = streamObject(o.number, stream)
		}
		if err != nil {
			return nil, err
		}
		out.Write(body)
	}
	start := out.Len()
	fmt.Fprintf(&out, "xref\n0 %d\n0000000000 65535 f \n", len(objects)+1)
	for _, offset := range moved[1:] {
		fmt.Fprintf(&out, "%010d 00000 n \n", offset)
	}
	trailer := file[xref+bytes.Index(file[xref:], []byte("trailer\n")):]
	out.Write(xrefStart.ReplaceAll(trailer, fmt.Appendf(nil, "startxref\n%d\n%%%%EOF\n", start)))
	return out.Bytes(), nil
}

// packedObject compresses an object's stream again; one without is returned as it is.
func packedObject(object []byte) ([]byte, error) {
	head, rest, found := bytes.Cut(object, []byte("stream\n"))
	match := length.FindSubmatch(head)
	if !found || match == nil || !bytes.Contains(head, []byte("/FlateDecode")) {
		return object, nil
	}
	size, err := strconv.Atoi(string(match[1]))
	if err != nil || size > len(rest) {
		return nil, errNotPacked
	}
	reader, err := zlib.NewReader(bytes.NewReader(rest[:size]))
	if err != nil {
		return nil, errNotPacked
	}
	data, err := io.ReadAll(reader)
	if err != nil {
		return nil, errNotPacked
	}
	small, err := compressed(data)
	if err != nil {
		return nil, err
	}
	out := length.ReplaceAll(head, fmt.Appendf(nil, "/Length %d", len(small)))
	return slices.Concat(out, []byte("stream\n"), small, rest[size:]), nil
}

func streamObject(number int, data []byte) ([]byte, error) {
	small, err := compressed(data)
	if err != nil {
		return nil, err
	}
	head := fmt.Appendf(nil, "%d 0 obj\n<</Filter /FlateDecode /Length %d>>\nstream\n", number, len(small))
	return slices.Concat(head, small, []byte("\nendstream\nendobj\n")), nil
}

func compressed(data []byte) ([]byte, error) {
	var out bytes.Buffer
	w, err := zlib.NewWriterLevel(&out, zlib.BestCompression)
	if err != nil {
		return nil, err
	}
	if _, err := w.Write(data); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}
