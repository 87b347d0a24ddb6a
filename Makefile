# make run    install what is missing, build and start the program
# make test   install what is missing and pass all tests
# make build  bin/expertpanel (the window) and bin/panelctl (without a window)
# make bench  time and memory of what matters, the window's start among it
# make fuzz   every parser on made-up input, FUZZ long each
# make lint   format, vet and staticcheck

VERSION := $(shell sed -n 's/^ *Version = "\(.*\)"/\1/p' FyneApp.toml)
# Flags stay the same everywhere: a change of them compiles the window's C code again.
export GOFLAGS := $(GOFLAGS) -trimpath
# Without animations: the blinking cursor of a focused entry alone costs a weak machine a third of a core.
TAGS    := migrated_fynedo,no_animations
FLAGS   := -tags $(TAGS) -ldflags "-s -w -X main.version=$(VERSION)"
PURE    := CGO_ENABLED=0
# Everything but the window's own command, which needs C.
PURE_PACKAGES := ./assets/... ./store/... ./report/... ./ui/... ./cmd ./cmd/panelctl

BUILD_PACKAGES := gcc pkg-config libgl1-mesa-dev xorg-dev libwayland-dev libxkbcommon-dev
TEST_PACKAGES  := $(BUILD_PACKAGES) libgl1-mesa-dri xvfb openbox xdotool x11-utils dbus-x11 imagemagick poppler-utils qpdf strace

# The tests that hold what the ballot box promises. They say how much they tried.
PROOFS := ^(TestFilesKeepNoOrder|TestFilesKeepNoSecrets|TestSlotsAreDealtEvenly|TestEveryCallMayFail|TestPowerLoss.*|TestDiskModelNeedsEverySync|TestAUseCaseIsOneCommit|TestEveryChangedByteIsFound|Test.*Twin.*)$$

# How long each parser is fuzzed.
FUZZ := 20s

.PHONY: run build test test-proofs test-pure test-race test-window bench fuzz lint go window-packages test-packages

run: build
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ]; then \
		bin/expertpanel; \
	else \
		echo "没有图形界面，改为演示一场会议 / no display, holding the sample meeting instead"; \
		bin/panelctl demo -out "$$(mktemp -d)"; \
	fi

build: go window-packages
	$(PURE) go build $(FLAGS) -o bin/panelctl ./cmd/panelctl
	go build $(FLAGS) -o bin/expertpanel ./cmd/expertpanel

test: go test-packages build lint test-proofs test-pure test-race test-window

test-proofs: SHELL := /bin/bash
test-proofs: .SHELLFLAGS := -o pipefail -c
test-proofs: test-packages
	$(PURE) go test -tags $(TAGS) -timeout 30m -v -run '$(PROOFS)' ./store ./store/panel | grep -v '^=== '

test-pure:
	$(PURE) go test -tags $(TAGS) -timeout 20m -skip '$(PROOFS)' $(PURE_PACKAGES)

test-race: window-packages
	go test -race -short -timeout 20m -tags $(TAGS) ./store/... ./ui/...
	go test -race -timeout 20m -tags $(TAGS) -run 'SideBySide|InParallel' ./report ./report/page

test-window: test-packages
	go test $(FLAGS) -timeout 40m -count=1 ./cmd/expertpanel

bench: go test-packages
	$(PURE) go test -tags $(TAGS) -run '^$$' -bench . -benchmem ./store/... ./report/... ./ui/...
	go test $(FLAGS) -run '^$$' -bench . ./cmd/expertpanel

fuzz: go
	@for file in $$(grep -rlE '^func Fuzz' --include='*_test.go' store report ui); do \
		for target in $$(sed -n 's/^func \(Fuzz[A-Za-z]*\).*/\1/p' $$file); do \
			$(PURE) go test -tags $(TAGS) -run '^$$' -fuzz "^$$target\$$" -fuzztime $(FUZZ) ./$$(dirname $$file) || exit 1; \
		done; \
	done

lint: go
	@unformatted=$$(go tool gofumpt -l cmd ui store report assets); \
	if [ -n "$$unformatted" ]; then echo "gofumpt -w $$unformatted"; exit 1; fi
	$(PURE) go vet -tags $(TAGS) $(PURE_PACKAGES)
	$(PURE) go tool staticcheck -tags $(TAGS) $(PURE_PACKAGES)
	go vet -tags $(TAGS) ./cmd/expertpanel
	go tool staticcheck -tags $(TAGS) ./cmd/expertpanel

# Debian's Go is enough when it can fetch the toolchain that go.mod names (1.21 and newer).
go:
	@command -v go >/dev/null || .ci/need golang-go
	@go version >/dev/null 2>&1 && go env GOVERSION | grep -qE 'go1\.(2[1-9]|[3-9][0-9])' || \
		{ echo "Go 太旧：请从 Go 官网安装 1.26 或更新的版本，再运行一次 / Go is too old: install 1.26 or newer and try again" >&2; exit 1; }

window-packages:
	@.ci/need $(BUILD_PACKAGES)

test-packages:
	@.ci/need $(TEST_PACKAGES)
