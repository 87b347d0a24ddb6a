package panel

import (
	"crypto/sha256"
	"encoding/binary"
	"fmt"
)

// Lot is one step of a draw by lot: which number was taken, and how.
type Lot struct {
	Left   int    // entries that were left before it
	Block  int    // the block whose number decided; 0 when only one entry was left
	Number uint32 // the first 32 bits of that block
	Taken  int    // the entry's number in the list, from 1
}

// Lots draws a list of n entries, numbered from 1, by lot. The same seed gives
// the same draw for ever and on every computer; anybody can repeat it with
// nothing but SHA-256, say with sha256sum:
//
//  1. The stated seed is a line of text in UTF-8. Block i, for i = 1, 2, 3, …,
//     is the SHA-256 of the text "seed/i": for the seed 8421 the first block is
//     that of "8421/1". Its number is its first eight hexadecimal digits, read
//     as a whole number from 0 to 4294967295 (2³²−1).
//  2. The entries lie in a row, in the order of the list. While more than one
//     is left, take the next block's number z. With n entries left, z is of no
//     use when z ≥ ⌊2³² / n⌋ · n, since the entries would not be equally likely
//     then; skip it and take the next block's.
//  3. Otherwise take the entry at place (z mod n) + 1 of the row out of it, and
//     close the row. The last one that is left comes last; it needs no block.
//
// The order in which entries are taken is the order drawn (Fisher and Yates'
// shuffle in its first form, with rejection of the numbers that favour some).
func Lots(seed string, n int) []Lot {
	row := make([]int, n)
	for i := range row {
		row[i] = i + 1
	}
	var lots []Lot
	block := 0
	for len(row) > 0 {
		lot := Lot{Left: len(row)}
		place := 0
		if len(row) > 1 {
			for {
				block++
				if lot.Number = number(seed, block); uint64(lot.Number) < fair(len(row)) {
					break
				}
			}
			lot.Block, place = block, int(lot.Number%uint32(len(row)))
		}
		lot.Taken = row[place]
		row = append(row[:place], row[place+1:]...)
		lots = append(lots, lot)
	}
	return lots
}

// number is that of a block of a seed.
func number(seed string, block int) uint32 {
	sum := sha256.Sum256(fmt.Appendf(nil, "%s/%d", seed, block))
	return binary.BigEndian.Uint32(sum[:4])
}

// fair is the number from which on n entries would not be equally likely.
func fair(n int) uint64 { return (1 << 32) / uint64(n) * uint64(n) }
