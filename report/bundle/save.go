package bundle

import "path/filepath"

// Save puts one file into a folder, in the place of one of its name: either it
// is there whole, on the disk and read back, or the folder is as it was. It is
// refused as Write is.
func Save(dir, name string, data []byte) error {
	write, err := prepare(dir, []placing{{filepath.Join(dir, name), data}}, func(int) error { return nil })
	defer write.abandon()
	if err == nil {
		err = write.settle(1)
	}
	if err != nil {
		return refusal(err, dir)
	}
	return nil
}
