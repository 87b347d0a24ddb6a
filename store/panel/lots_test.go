package panel

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"math/big"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func taken(lots []Lot) (order []int) {
	for _, l := range lots {
		order = append(order, l.Taken)
	}
	return order
}

// TestLotsByHand: sha256sum gives 43f13c39, b9d0476c, afe91fc0 and b583f1c9 as
// the first digits of "8421/1" to "8421/4". 0x43f13c39 mod 5 is 0: the first of
// five is taken; 0xb9d0476c mod 4 is 0: the first of 2 3 4 5; and so on.
func TestLotsByHand(t *testing.T) {
	want := []Lot{
		{Left: 5, Block: 1, Number: 0x43f13c39, Taken: 1},
		{Left: 4, Block: 2, Number: 0xb9d0476c, Taken: 2},
		{Left: 3, Block: 3, Number: 0xafe91fc0, Taken: 4},
		{Left: 2, Block: 4, Number: 0xb583f1c9, Taken: 5},
		{Left: 1, Taken: 3},
	}
	if got := Lots("8421", 5); !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

// TestKnownDraws holds orders that a program in another language made from the
// description: draws that are on paper must repeat for ever.
func TestKnownDraws(t *testing.T) {
	for _, c := range []struct {
		seed string
		want []int
	}{
		{"8421", nil},
		{"8421", []int{1}},
		{"8421", []int{1, 2, 4, 5, 3}},
		{"8421", []int{6, 7, 9, 5, 2, 3, 10, 12, 1, 11, 8, 4}},
		{"双色球2026137", []int{3, 6, 1, 2, 5, 4}},
	} {
		if got := taken(Lots(c.seed, len(c.want))); !slices.Equal(got, c.want) {
			t.Errorf("%s of %d: %v, want %v", c.seed, len(c.want), got, c.want)
		}
	}
}

// lotsAgain is another hand's way from the same description: numbers are big
// integers read from hexadecimal digits, and nobody leaves the row; those who
// are not taken yet are counted.
func lotsAgain(seed string, n int) (order []int) {
	done := make([]bool, n)
	block := 1
	for left := n; left > 0; left-- {
		skip := 0
		for left > 1 {
			sum := sha256.Sum256([]byte(seed + "/" + fmt.Sprint(block)))
			block++
			z, _ := new(big.Int).SetString(hex.EncodeToString(sum[:])[:8], 16)
			whole := new(big.Int).Lsh(big.NewInt(1), 32)
			times := new(big.Int).Div(whole, big.NewInt(int64(left)))
			if z.Cmp(times.Mul(times, big.NewInt(int64(left)))) < 0 {
				skip = int(z.Mod(z, big.NewInt(int64(left))).Int64())
				break
			}
		}
		for i := range done {
			if done[i] {
				continue
			}
			if skip == 0 {
				done[i] = true
				order = append(order, i+1)
				break
			}
			skip--
		}
	}
	return order
}

func TestLotsArePermutationsAndAgreeWithTheTwin(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		seed := rapid.StringN(1, 60, -1).Draw(t, "seed")
		n := rapid.IntRange(0, 60).Draw(t, "n")
		order := taken(Lots(seed, n))
		if again := lotsAgain(seed, n); !slices.Equal(order, again) {
			t.Fatalf("%v, the twin %v", order, again)
		}
		slices.Sort(order)
		for i, no := range order {
			if no != i+1 {
				t.Fatalf("%v is no permutation of 1 to %d", order, n)
			}
		}
		if len(order) != n {
			t.Fatalf("%d of %d drawn", len(order), n)
		}
	})
}

// TestLotsAreUniform counts with fixed seeds how often each entry comes to each
// place, and how often each whole order comes. The limits are those of
// chi-square at a probability of 1 in 1000.
func TestLotsAreUniform(t *testing.T) {
	const draws, n = 12000, 7
	places := make([]int, n*n)
	for i := range draws {
		for place, no := range taken(Lots(fmt.Sprintf("uniform %d", i), n)) {
			places[place*n+no-1]++
		}
	}
	if x := chiSquare(places, float64(draws)/n); x > 67.99 { // (7−1)² degrees of freedom
		t.Errorf("places: chi-square %.1f", x)
	}
	orders := map[string]int{}
	for i := range draws {
		orders[fmt.Sprint(taken(Lots(fmt.Sprintf("orders %d", i), 4)))]++
	}
	var counts []int
	for _, count := range orders {
		counts = append(counts, count)
	}
	if x := chiSquare(counts, draws/24.0); len(counts) != 24 || x > 49.73 { // 23 degrees of freedom
		t.Errorf("%d orders of 24: chi-square %.1f", len(counts), x)
	}
}

func chiSquare(counts []int, expected float64) (x float64) {
	for _, n := range counts {
		x += (float64(n) - expected) * (float64(n) - expected) / expected
	}
	return x
}

// TestFairNumbers: the limit is a multiple of n, and no larger one fits.
func TestFairNumbers(t *testing.T) {
	for n := 1; n < 3000; n++ {
		if f := fair(n); f%uint64(n) != 0 || f > 1<<32 || f+uint64(n) <= 1<<32 {
			t.Fatalf("fair(%d) = %d", n, f)
		}
	}
}

// TestNumbersThatFavourSomeAreSkipped: block 2839 of this seed is fffffeff,
// past ⌊2³²/1162⌋·1162, when 1162 entries are left.
func TestNumbersThatFavourSomeAreSkipped(t *testing.T) {
	lots := Lots("skip 1370", 4000)
	if at := lots[4000-1162]; at.Left != 1162 || at.Block != 2840 {
		t.Errorf("%+v, want block 2839 skipped", at)
	}
	if !slices.Equal(taken(lots), lotsAgain("skip 1370", 4000)) {
		t.Error("the twin skips differently")
	}
}
