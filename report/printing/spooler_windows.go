package printing

import (
	"errors"
	"image"
	"unsafe"

	"expertpanel/store/panel"

	"golang.org/x/sys/windows"
)

// Here is what this computer prints with.
func Here() System { return spooler{} }

// spooler is that of Windows.
type spooler struct{}

var (
	winspool           = windows.NewLazySystemDLL("winspool.drv")
	enumPrinters       = winspool.NewProc("EnumPrintersW")
	getDefaultPrinter  = winspool.NewProc("GetDefaultPrinterW")
	openPrinter        = winspool.NewProc("OpenPrinterW")
	closePrinter       = winspool.NewProc("ClosePrinter")
	documentProperties = winspool.NewProc("DocumentPropertiesW")
)

// printerInfo is PRINTER_INFO_4.
type printerInfo struct {
	name, server *uint16
	attributes   uint32
}

func (spooler) Printers() ([]Printer, error) {
	if winspool.Load() != nil {
		return nil, panel.Refuse("no_printing", "")
	}
	const local, connections, level = 2, 4, 4
	var needed, count uint32
	enumPrinters.Call(local|connections, 0, level, 0, 0, uintptr(unsafe.Pointer(&needed)), uintptr(unsafe.Pointer(&count)))
	if needed == 0 {
		return nil, nil
	}
	buffer := make([]uint64, (needed+7)/8) // aligned for the pointers in it
	ok, _, err := enumPrinters.Call(local|connections, 0, level, uintptr(unsafe.Pointer(&buffer[0])), uintptr(needed),
		uintptr(unsafe.Pointer(&needed)), uintptr(unsafe.Pointer(&count)))
	if ok == 0 {
		return nil, panel.Refuse("printers_unknown", "", "Problem", err.Error())
	}
	usual := defaultPrinter()
	var first, others []Printer
	for _, info := range unsafe.Slice((*printerInfo)(unsafe.Pointer(&buffer[0])), count) {
		if name := windows.UTF16PtrToString(info.name); name == usual {
			first = append(first, Printer{name, true})
		} else {
			others = append(others, Printer{name, false})
		}
	}
	return append(first, others...), nil
}

func defaultPrinter() string {
	name := make([]uint16, 512)
	size := uint32(len(name))
	if ok, _, _ := getDefaultPrinter.Call(uintptr(unsafe.Pointer(&name[0])), uintptr(unsafe.Pointer(&size))); ok == 0 {
		return ""
	}
	return windows.UTF16ToString(name)
}

// dpi is the resolution in which pages are drawn: hairlines and the smallest
// type are sharp, and a page is 35 MB.
const dpi = 300

// Print draws every copy by itself, so that copies are collated whatever the
// driver can do and each begins on a sheet of its own.
func (spooler) Print(j Job) (string, error) {
	if err := printPages(j); err != nil {
		var refused *panel.Error
		if errors.As(err, &refused) {
			return "", err
		}
		return "", panel.Refuse("print_failed", "", "Printer", j.Printer, "Problem", err.Error())
	}
	return "", nil
}

// Forget has nothing to do: the spooler of Windows keeps nothing of a printed job.
func (spooler) Forget(string) {}

func printPages(j Job) error {
	if j.Pages.Len() == 0 {
		return errors.New("no pages")
	}
	paper, err := openPaper(j)
	if err != nil {
		return err
	}
	defer paper.close()
	if err := paper.begin(j.Title); err != nil {
		return err
	}
	for range j.Copies {
		for i := range j.Pages.Len() {
			page, err := j.Pages.DrawForPrint(i, dpi)
			if err == nil {
				err = paper.page(page, j.Fit)
			}
			if err != nil {
				paper.abort()
				return err
			}
		}
		if j.Sides != OneSided && j.Pages.Len()%2 == 1 {
			if err := paper.page(nil, false); err != nil {
				paper.abort()
				return err
			}
		}
	}
	return paper.end()
}

// bitmap is a picture in the order of bytes that GDI wants: blue, green, red
// and one unused, the rows from the top because its height is given as negative.
func bitmap(page *image.RGBA) []byte {
	pixels := make([]byte, len(page.Pix))
	for i := 0; i < len(pixels); i += 4 {
		pixels[i], pixels[i+1], pixels[i+2] = page.Pix[i+2], page.Pix[i+1], page.Pix[i]
	}
	return pixels
}
