package pinyin

import "strings"

// surnames are those that a name begins with whose reading is not the one that
// the character has elsewhere. Compound ones go before single ones.
var surnames = parse(`
万俟 mò qí, 尉迟 yù chí, 单于 chán yú, 长孙 zhǎng sūn, 令狐 líng hú, 澹台 tán tái,
库狄 shè dí, 吐谷浑 tǔ yù hún, 中行 zhōng háng, 子车 zǐ jū, 夹谷 jiá gǔ, 段干 duàn gān,
於陵 wū líng, 仲长 zhòng cháng,
曾 zēng, 单 shàn, 解 xiè, 仇 qiú, 区 ōu, 查 zhā, 任 rén, 华 huà, 朴 piáo, 盖 gě, 葛 gě, 翟 zhái, 员 yùn,
召 shào, 缪 miào, 乐 yuè, 覃 qín, 祭 zhài, 纪 jǐ, 折 shé, 那 nā, 哈 hǎ, 黑 hè, 洗 xiǎn, 不 fōu, 能 nài,
会 guì, 秘 bì, 佴 nài, 句 gōu, 隗 wěi, 郇 xún, 繁 pó, 种 chóng, 重 chóng, 甯 nìng, 於 yū, 都 dū, 乜 niè,
占 zhān, 撒 sǎ, 干 gān, 过 guō, 适 kuò, 藏 zāng, 相 xiàng, 薄 bó, 颉 xié, 少 shào, 阚 kàn, 蕃 pí, 要 yāo,
揣 chuǎi, 长 cháng, 卜 bǔ, 燕 yān, 盍 gě, 肖 xiāo, 么 yāo, 粘 nián, 圈 juàn, 俱 jū, 处 chǔ, 与 yú,
给 jǐ, 率 shuài, 更 gēng, 为 wéi, 將 jiàng, 單 shàn, 區 ōu, 華 huà, 蓋 gě, 員 yùn, 繆 miào, 樂 yuè,
紀 jǐ, 過 guō, 種 chóng, 長 cháng, 萬俟 mò qí, 尉遲 yù chí, 單于 chán yú, 長孫 zhǎng sūn,
澹臺 tán tái`)

func parse(table string) map[string][]string {
	read := map[string][]string{}
	for _, line := range strings.Split(table, ",") {
		words := strings.Fields(line)
		read[words[0]] = words[1:]
	}
	return read
}

// longestSurname is that of the table in characters.
const longestSurname = 3

// surnameOf is how the beginning of a name is read, when the table has it. A
// surname alone is no name: one character at least follows it.
func surnameOf(name []rune) []string {
	for n := min(longestSurname, len(name)-1); n > 0; n-- {
		if read, ok := surnames[string(name[:n])]; ok {
			return read
		}
	}
	return nil
}
