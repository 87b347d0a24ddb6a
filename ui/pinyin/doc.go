// Package pinyin finds people and sets names in order by how they are read. It
// needs no input method: who looks for 曾庆 types zq, zengq or 曾.
//
// The readings are those of go-pinyin, whose likeliest one is wrong for many
// surnames: 曾 is read zēng in a name, 单 shàn, 万俟 mòqí. A table of our own
// goes before it. Other readings still find a person, since who types does not
// always know the right one.
package pinyin
