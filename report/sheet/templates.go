package sheet

var candidateTemplate = template{
	title: "申报对象名单",
	columns: []templateColumn{
		{field: fieldNumber, header: "序号", width: 7, example: exampleMark},
		{field: fieldName, header: "姓名（必填）", width: 14, example: "示例申报人"},
		{field: fieldUnit, header: "单位（必填）", width: 28, example: "淮南市示例学院"},
		{field: fieldRecommender, header: "推荐单位", width: 28, example: "示例县人力资源和社会保障局"},
		{
			field: fieldYears, header: "从业年限（年）", width: 10, example: "12", most: mostYears,
			help: "从事就业服务工作的整年数，只填数字，例如 12。",
		},
		{field: fieldCertificate, header: "职业资格证书", width: 22, example: "职业指导师一级"},
		{field: fieldAward, header: "省级及以上表彰", width: 26, example: "全省就业工作先进个人（2024年）"},
		{field: fieldMerit, header: "主要业绩", width: 40, example: "近三年开展职业指导活动60余场，服务5000余人次"},
		{
			field: fieldStaff, header: "工作人员数", width: 10, example: "3", most: mostStaff,
			help: "领衔人以外的工作人员数，只填数字，例如 3。",
		},
		{
			field: fieldIdentity, header: "身份证号", width: 24, example: "18位号码", text: true,
			help: "18位，最后一位可以是X。本列已设为文本格式，请直接输入。",
		},
		{field: fieldPhone, header: "联系电话", width: 18, example: "0554-0000000", text: true},
		{field: fieldNote, header: "备注", width: 24, example: "导入时不读取本行，可以删除"},
	},
	notes: []string{
		"1. 请在“申报对象名单”工作表中从示例行的下一行起填写，一人一行。标有“示例”的一行不会导入，可以删除。",
		"2. “姓名”和“单位”必填；“推荐单位”请填县（区）人力资源和社会保障局或高校全称。",
		"3. 列的顺序可以调整，不用的列可以删除；请不要改动表头文字，也不要合并姓名单元格。",
		"4. “从业年限”和“工作人员数”只填整数。“工作人员数”不含领衔人本人。",
		"5. “身份证号”和“联系电话”两列是文本格式。从别处粘贴时请选择“只粘贴文本”，否则18位号码的末几位会变成0。",
		"6. 生僻字请用输入法直接输入，不要用造字程序造的字；程序发现旧编码的字时会提示应改用的字。",
		"7. 填好后保存为 .xlsx 文件（不要加密码），在程序的“申报对象”一步中导入。有问题时程序会逐行说明，全部改好后才会导入。",
	},
}

var expertTemplate = template{
	title: "评审专家名单",
	columns: []templateColumn{
		{field: fieldNumber, header: "序号", width: 7, example: exampleMark},
		{field: fieldName, header: "姓名（必填）", width: 14, example: "示例专家"},
		{field: fieldUnit, header: "单位（必填）", width: 30, example: "示例大学"},
		{field: fieldPost, header: "职务", width: 18, example: "就业指导中心主任"},
		{field: fieldTitle, header: "职称", width: 18, example: "教授"},
		{field: fieldPhone, header: "联系电话", width: 18, example: "0554-0000000", text: true},
		{field: fieldNote, header: "备注", width: 28, example: "导入时不读取本行，可以删除"},
	},
	notes: []string{
		"1. 请在“评审专家名单”工作表中从示例行的下一行起填写，一人一行。标有“示例”的一行不会导入，可以删除。",
		"2. “姓名”和“单位”必填。单位请写全称：程序据此提示与申报人同单位、应当回避的专家。",
		"3. 评审专家不少于7人（淮人社发〔2019〕49号第六条（三））；有回避或可能缺席时请多请几位。",
		"4. 列的顺序可以调整，不用的列可以删除；请不要改动表头文字，也不要合并姓名单元格。",
		"5. 生僻字请用输入法直接输入，不要用造字程序造的字；程序发现旧编码的字时会提示应改用的字。",
		"6. 填好后保存为 .xlsx 文件（不要加密码），在程序的“评审专家”一步中导入。有问题时程序会逐行说明，全部改好后才会导入。",
	},
}
