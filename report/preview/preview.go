// Package preview draws the pages of PDFs: what people look at before they
// print is what the printer gets, drawn from the same bytes.
//
// The pages are drawn by PDFium, compiled to WebAssembly and carried inside
// the program: no other program, no network and no C compiler are needed, and
// a document that would break it breaks nothing but its own sandbox, which
// sees no file and has a bounded memory.
//
// The first page ever drawn on a computer takes some seconds, in which the
// WebAssembly is compiled; the machine code is kept in a folder and loaded
// within a third of a second from then on. Nothing of it happens before the
// first page is asked for.
package preview

import (
	"context"
	"fmt"
	"io"
	"runtime/debug"
	"sync"
	"time"

	"expertpanel/store/panel"

	"github.com/klippa-app/go-pdfium"
	"github.com/klippa-app/go-pdfium/webassembly"
	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
	"github.com/tetratelabs/wazero/experimental"
)

// Renderer draws PDFs. It is for all of a program: it starts with the first
// document that is opened and stays for the next ones. It may be used from
// several goroutines, which then wait for each other.
type Renderer struct {
	cache string

	lock   sync.Mutex
	pool   pdfium.Pool
	engine pdfium.Pdfium // nil until it is used, and after it broke
}

// New makes a renderer that keeps its machine code in a folder, which may be
// new. Where the folder can't be used, or is empty, each run compiles anew.
func New(cache string) *Renderer { return &Renderer{cache: cache} }

const (
	// memory is how much a document may take, in pages of 64 KB: 512 MB, for a
	// page of the largest size that Draw makes and its fonts many times over.
	memory = 8192
	// patience is how long it may take until the engine is free.
	patience = time.Minute
	// compilers is how many goroutines compile: it should not take all of a small machine.
	compilers = 2
)

// start starts the engine when it does not run.
func (r *Renderer) start() error {
	if r.engine != nil {
		return nil
	}
	r.stop()
	config := wazero.NewRuntimeConfig().WithMemoryLimitPages(memory).
		WithCoreFeatures(api.CoreFeaturesV2 | experimental.CoreFeaturesExceptionHandling)
	if r.cache != "" {
		if cache, err := wazero.NewCompilationCacheWithDir(r.cache); err == nil { // else it is slower, no more
			config = config.WithCompilationCache(cache)
		}
	}
	pool, err := webassembly.Init(webassembly.Config{
		Context:  experimental.WithCompilationWorkers(context.Background(), compilers),
		MaxIdle:  1,
		MaxTotal: 1, // a document's pages are drawn one after the other
		FSConfig: wazero.NewFSConfig(),
		Stdout:   io.Discard, Stderr: io.Discard,
		RuntimeConfig: config,
	})
	if err != nil {
		return err
	}
	r.pool = pool
	r.engine, err = pool.GetInstance(patience)
	debug.FreeOSMemory() // the compiler leaves a quarter of a gigabyte behind
	return err
}

func (r *Renderer) stop() {
	if r.pool != nil {
		_ = r.pool.Close() // it is not used any more, however it ends
	}
	r.pool, r.engine = nil, nil
}

// Close ends the renderer and frees its memory. It starts again when it is used again.
func (r *Renderer) Close() {
	r.lock.Lock()
	defer r.lock.Unlock()
	r.stop()
}

// guarded runs a piece of work with the engine. When it fails, the engine is
// stopped: what a broken document left in it must not spoil the next one.
func (r *Renderer) guarded(work func() error) (err error) {
	r.lock.Lock()
	defer r.lock.Unlock()
	defer func() {
		if broke := recover(); broke != nil {
			err = fmt.Errorf("%v", broke)
		}
		if err != nil {
			r.stop()
			err = panel.Refuse("preview_failed", "", "Problem", err.Error())
		}
	}()
	if err := r.start(); err != nil {
		return err
	}
	return work()
}
