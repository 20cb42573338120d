"""Chinese, Japanese and Korean names, which stand family name first without a blank."""

from __future__ import annotations

import re
from typing import NamedTuple

from refkit.lazy import lazy
from refkit.model import Name

_HAN = "\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_KANA = "\u3041-\u3096\u30a1-\u30fa\u30fc"
_HANGUL = "\uac00-\ud7a3"
_EAST = re.compile(f"[{_HAN}{_KANA}{_HANGUL}]")
_LATIN = lazy(r"[A-Za-zÀ-ɏ]")


def is_east_asian(text: str) -> bool:
    """Whether most letters of a stretch are Chinese, Japanese or Korean."""
    return len(_EAST.findall(text)) > 0 and len(_EAST.findall(text)) * 2 >= len(
        _LATIN.findall(text)
    )


class Found(NamedTuple):
    """Names with what is said about them."""

    names: tuple[Name, ...]
    et_al: bool
    role: str | None


ROLE_WORDS: dict[str, str] = {
    **dict.fromkeys(
        "主编 主編 编 編 編著 编著 編集 编辑 編者 编者 監修 責任編集 共編 共編著 共著編 合编 总主编 副主编 選編 选编 編纂 汇编 辑 엮음 편 편저 편집 공편".split(),
        "editor",
    ),
    **dict.fromkeys(
        "译 訳 譯 監訳 共訳 翻訳 翻译 译者 訳者 编译 編訳 合译 校译 译校 옮김 역 번역 공역 역주 訳注 译注".split(),
        "translator",
    ),
    **dict.fromkeys("著 共著 撰 作 著者 作者 지음 저 공저 글 著作 文".split(), "author"),
    **dict.fromkeys("監督 导演 導演 감독".split(), "director"),
    **dict.fromkeys("絵 插图 画 그림".split(), "illustrator"),
}
_ROLE = lazy(
    rf"[\s,，:：]*[(（\[［]?\s*({'|'.join(sorted(ROLE_WORDS, key=len, reverse=True))})\s*[)）\]］]?[\s.。]*$"
)
_ET_AL = lazy(
    r"(?:[\s,，、・]*(?:等人?|ほか|他(?:\d+名)?|外\s?\d+\s?[人名인명]?|et al\.?|등|외\s?\d*\s?[인명]?)|[\s,，、・]外)\s*[.。]?$"
)
_SEPARATOR = lazy(
    r"\s*[,，;；、/／&＆\n]\s*|\s*(?:と|及び|および|和|与|與|및|와)\s+|\s+(?:and|및)\s+"
    rf"|(?<={_EAST.pattern})\s?[.。．]\s?(?={_EAST.pattern})"
)
_DOT = re.compile(r"\s*[・･·•‧]\s*")
_GLOSS = lazy(r"\s*[(（\[［〔【][^()（）\[\]［］〔〕【】]*[)）\]］〕】]\s*")
_DYNASTY = lazy(r"^\s*[(（\[［〔【〈<][^()（）\[\]［］〔〕【】〉>]{1,8}[)）\]］〕】〉>]\s*")
_ALL_KANA = re.compile(rf"[{_KANA}・･·\-=＝\s]+")
_HAN_ONLY = lazy(rf"[{_HAN}]+")
_INITIALS = re.compile(r"[A-ZА-Я]\.?(?:[\s.·・-]*[A-ZА-Я]\.?)*")

#: Endings and parts of the names of Chinese, Japanese and Korean bodies.
_BODY = lazy(
    r"(?:部|省|庁|厅|廳|局|署|処|处|委|委员会|委員会|協会|协会|協會|学会|學會|研究会|研究會|会社|公司|集团|集團|大学|大學|大学院|学院|學院|学校|學校|中学|小学|高校|"
    r"研究所|研究院|研究室|科学院|センター|中心|政府|法院|裁判所|议会|議会|国会|人大|银行|銀行|新聞社?|报社|報社|日报|出版社|書店|书店|編集部|编辑部|编写组|编写委员会|"
    r"課題組|课题组|小组|图书馆|図書館|博物館|博物馆|財団|基金会|基金|機構|机构|連盟|联盟|連合|联合会|組合|工会|党|社|院|省|市|県|县|都|府|国|機関|组织|組織|事務局|办公室|办公厅|本部|支部|チーム|グループ|クラブ|"
    r"공사|공단|위원회|연구원|연구소|대학교|대학|학회|협회|교육부|교육청|센터|재단|은행|신문|방송|정부|청|처|국|실|원|부|시|도|회|단)$"
    r"|^(?:中华|中國|中国|日本|全国|全國|国际|國際|国立|國立|公益|一般|財団|株式会社|有限会社|社団|社团|联合国|国家|美国|英国|欧洲|世界|北京|上海|东京|東京|한국|대한|국립|서울)"
)

#: Chinese family names of two characters.
COMPOUND = frozenset(
    "欧阳 歐陽 司马 司馬 诸葛 諸葛 上官 司徒 东方 東方 独孤 獨孤 南宫 南宮 夏侯 皇甫 尉迟 尉遲 公孙 公孫 慕容 "
    "令狐 钟离 鍾離 宇文 长孙 長孫 鲜于 鮮于 闾丘 呼延 端木 拓跋 百里 东郭 南郭 西门 赫连 澹台 濮阳 淳于 单于 太史 申屠 轩辕".split()
)
#: Korean family names of two syllables.
COMPOUND_KOREAN = frozenset("남궁 황보 제갈 선우 독고 사공 서문 동방".split())
#: Foreign thinkers known in Chinese by one name.
MONONYMS = frozenset(
    "杜威 康德 黑格尔 马克思 恩格斯 列宁 斯大林 柏拉图 苏格拉底 卢梭 洛克 休谟 尼采 叔本华 笛卡尔 培根 孟德斯鸠 "
    "伏尔泰 韦伯 涂尔干 福柯 德里达 萨特 海德格尔 胡塞尔 维特根斯坦 罗素 波普尔 哈贝马斯 罗尔斯 布迪厄 布尔迪厄 "
    "弗洛伊德 荣格 皮亚杰 维果茨基 维果斯基 布鲁纳 布卢姆 布鲁姆 加德纳 斯金纳 赫尔巴特 夸美纽斯 裴斯泰洛齐 福禄贝尔 "
    "蒙台梭利 苏霍姆林斯基 赞科夫 凯洛夫 马卡连柯 泰勒 多尔 莎士比亚 歌德 托尔斯泰 达尔文 爱因斯坦 牛顿 "
    "孔子 孟子 老子 庄子 荀子 墨子 韩非子".split()
)
#: Japanese family names that are not two characters long.
JAPANESE_THREE = frozenset(
    "佐々木 長谷川 五十嵐 久保田 大久保 小笠原 長谷部 宇都宮 波多野 佐久間 日比野 勅使河原 大河原 小宮山 大河内 "
    "宇佐美 曽我部 伊集院 東海林 武者小路 小田切 小野寺 小野田 小山田 小早川 小久保 大和田 大河内 大多和 阿久津 長曽我部 "
    "喜多村 久保木 久米田 日下部 八重樫 三田村 五味渕 伊勢谷 宇田川 加賀美 加賀谷 海老原 海老名 玉木田 佐々田 長宗我部 吉良川 田野倉 "
    "波多江 安孫子 我孫子 二階堂 百々瀬 保坂田 美濃部 牟田口 茂木田 山之内 竹之内 池之上 井之上 井ノ上 堀之内 木之下 "
    "木ノ下 西ノ宮 三ノ宮 四方田 長谷田 宇治原 甲斐田 大曽根 八木沢 八木橋 三ツ木 東久邇 大日向 小泉田 比留間 羽田野 "
    "阿部田 伊地知 安田谷 大田原 大城戸 小木曽 小椋田 小松原 佐藤田 志賀野 渡名喜 波照間 比屋根 与那嶺 喜屋武 知念田 仲宗根 我那覇 "
    "長嶺田 名嘉真 仲村渠".split()
)
JAPANESE_ONE = frozenset(
    "林 森 東 原 南 辻 堀 岡 谷 関 星 旭 島 菅 桂 柳 柴 桜 楠 橘 榊 榎 槙 湊 泉 滝 澤 沢 浜 濱 牧 畑 畠 皆 "
    "秦 筒 管 篠 紺 綾 翁 脇 船 芝 芦 茂 荒 萩 葛 蔦 西 角 訳 谷 轟 辰 郡 里 金 錦 鎌 長 門 関 隅 雀 雁 青 須 "
    "高 鴨 麻 黒 竜 神 笹 堺 境 境 栄 城 峰 嶺 巽 幸 庄 向 北 中 乾 伴 乙 丹 上 下 仁 今 俵 偉 元 光 児 八 公 兼 内 "
    "冨 冬 前 加 勝 千 半 卜 占 厚 叶 司 吉 君 呉 周 味 唐 国 園 土 坂 坪 塙 壇 大 天 奥 姜 宋 宗 宮 家 寺 小 尾 屋".split()
)
#: Two characters with which many Japanese, and few Chinese, names begin.
JAPANESE_TWO = frozenset(
    "佐藤 鈴木 高橋 田中 伊藤 渡辺 渡邊 渡邉 山本 中村 小林 加藤 吉田 山田 山口 松本 井上 木村 清水 山崎 池田 阿部 "
    "橋本 山下 石川 中島 前田 藤田 後藤 小川 岡田 村上 近藤 石井 坂本 遠藤 藤井 青木 福田 三浦 西村 藤原 太田 松田 "
    "岡本 中川 中野 原田 小野 田村 竹内 金子 和田 中山 石田 上田 森田 柴田 酒井 工藤 横山 宮崎 宮本 内田 高木 安藤 谷口 "
    "大野 丸山 今井 高田 藤本 武田 村田 上野 杉山 増田 平野 大塚 千葉 久保 松井 小島 岩崎 桜井 野口 松尾 木下 菊地 菊池 "
    "佐野 大西 杉本 新井 荒井 浜田 市川 古川 水野 小松 島田 小山 山内 西田 菅原 熊谷 川口 北村 安田 五島 岩田 川崎 飯田 "
    "本田 久野 辻村 川上 永井 田口 中田 吉川 松村 服部 樋口 西川 福島 平田 川村 吉村 星野 岡崎 大橋 浅野 馬場 関口 秋山 "
    "石原 小池 山中 松岡 矢野 片山 大谷 福井 石橋 大島 高野 松浦 河野 荒木 鎌田 尾崎 吉岡 黒田 早川 広瀬 堀内 田辺 萩原 榎本 "
    "今村 野村 小田 小沢 小澤 大石 大山 望月 須藤 大川 坂口 栗原 渡部 山川 三宅 岸本 岸野 松下 桑原 北川 八木 富田 内藤 堀江 "
    "伊東 志水 苅谷 鹿毛 秋田 柳沢 三輪 稲垣 藤岡 柴野 汐見 佐伯 波多 梶田 安彦 天野 市村 金森 茂木 湯川 夏目 芥川 川端 "
    "三島 大江 村野 丹羽 本間 石塚 石崎 石黒 石丸 岩井 岩本 宇野 江口 大沢 大森 大村 岡村 岡野 奥村 奥田 片岡 金田 神田 亀井 川島 "
    "河合 木田 北野 窪田 熊田 倉田 黒川 小西 児玉 斉藤 斎藤 齋藤 齊藤 坂井 桜田 沢田 塩田 篠原 篠田 嶋田 下田 白井 杉浦 杉田 瀬川 "
    "関根 高島 高山 滝沢 竹田 武井 津田 土屋 鶴田 寺田 土井 徳永 戸田 富永 長田 永田 長野 中井 中尾 中沢 中西 永野 南雲 成田 西尾 西野 "
    "西山 根本 野田 野中 長井 橋口 畑中 浜口 早坂 半田 日野 平井 平山 広田 深沢 福本 福岡 藤川 藤沢 古田 細川 堀田 堀口 本多 牧野 松永 "
    "松原 松山 三上 水谷 溝口 宮田 宮川 宮下 村井 村山 持田 森本 森下 森川 安井 柳田 山岸 山根 山村 山岡 横田 横井 吉野 吉本 米田 和泉 若林".split()
)


def parse(text: str) -> Found:
    """Read a list of names in a script without blanks.

    Args:
        text: The stretch; names in Latin script among them are read too.

    Returns:
        The names, whether others were left out, and their role if it is printed.
    """
    text = _DYNASTY.sub("", text)
    role: str | None = None
    et_al = False
    for _ in range(4):
        m = _ET_AL.search(text)
        if m and m.start() > 0:
            text, et_al = text[: m.start()], True
            continue
        m = _ROLE.search(text)
        if m and m.start() > 0 and not _ends_in_body(text, m):
            found = ROLE_WORDS[m[1]]
            role = role or (None if found == "author" else found)
            text = text[: m.start()]
            continue
        break
    text = text.strip(" 。,，、;；:：")
    text = text.rstrip(".") if _EAST.match(text[-2:-1]) else text
    pieces = _latin_together([p for p in _SEPARATOR.split(text) if p and p.strip(" .。")])
    japanese = bool(re.search(f"[{_KANA}]", text)) or "・" in text
    names: list[Name] = []
    i = 0
    while i < len(pieces):
        piece = _GLOSS.sub("", _DYNASTY.sub("", pieces[i])).strip(" 。") or pieces[i]
        piece = piece if _LATIN.search(piece) else piece.strip(" .")
        whole = _ALL_KANA.fullmatch(piece) or _HAN_ONLY.fullmatch(piece)
        if whole and i + 1 < len(pieces) and _INITIALS.fullmatch(pieces[i + 1].strip()):
            names.append(Name(family=piece, given=pieces[i + 1].strip()))
            i += 2
            continue
        names += _people(piece, japanese)
        i += 1
    return Found(tuple(names), et_al, role)


def _latin_together(pieces: list[str]) -> list[str]:
    """Join neighbours in Latin script, whose commas lie within names: "Smith, J."."""
    out: list[str] = []
    for k, piece in enumerate(pieces):
        latin = _LATIN.search(piece) and not _EAST.search(piece)
        # Initials behind a name in kana belong to that name.
        own = k and _EAST.search(pieces[k - 1]) and _INITIALS.fullmatch(piece.strip())
        if latin and out and not own and not _EAST.search(out[-1]):
            out[-1] += ", " + piece
        else:
            out.append(piece)
    return out


def _ends_in_body(text: str, m: re.Match[str]) -> bool:
    """Whether a role word at the end is part of a body's or a person's name."""
    rest = text[: m.start()]
    bare = m[0] == m[1]
    return bare and len(m[1]) == 1 and m[1] in "文作辑저글처역" and len(rest) < 3


def _people(piece: str, japanese: bool) -> list[Name]:
    if _LATIN.search(piece) and not _EAST.search(piece):
        return _latin(piece)
    if not _DOT.search(piece):
        return [one(piece, japanese=japanese)]
    parts = [p for p in _DOT.split(piece) if p]
    if len(parts) > 1 and all(_HANGUL_NAME.fullmatch(p) for p in parts):
        return [one(p) for p in parts]
    if len(parts) < 2:
        return [one(piece.strip("・･·•‧"), japanese=japanese)] if parts else []
    katakana = all(_ALL_KANA.fullmatch(p) for p in parts)
    initials = any(_INITIALS.fullmatch(p) for p in parts[:-1])
    if katakana or initials or (not japanese and "·" in piece):
        # A foreign name: given names first, as in its own language.
        return [
            Name(
                family=parts[-1],
                given="・".join(parts[:-1]) if "・" in piece else "·".join(parts[:-1]),
            )
        ]
    return [one(p, japanese=True) for p in parts]


#: A Korean name, of which two may have a dot between.
_HANGUL_NAME = lazy(f"[{_HANGUL}]{{2,4}}")
_GIVEN_FIRST = lazy(rf"((?:[A-Z]\.[\s・·]*)+)([{_HAN}{_KANA}]+)")


def _latin(piece: str) -> list[Name]:
    from refkit.parse.names import parse_names

    return list(parse_names(piece).names)


def one(text: str, *, japanese: bool = False) -> Name:
    """Split one name.

    Args:
        text: The name, with or without a blank.
        japanese: Whether the list is known to be Japanese.

    Returns:
        Family and given name, or ``literal`` for a body.
    """
    text = " ".join(text.split())
    foreign = _GIVEN_FIRST.fullmatch(text)
    if foreign:
        return Name(family=foreign[2], given=foreign[1].strip())
    if re.fullmatch(f"[{_HANGUL}]+", text):
        return _korean(text)
    parts = text.split()
    if len(parts) > 1:
        listed = parts[0] in JAPANESE_TWO | COMPOUND or _single(parts[0])
        if (
            all(len(p) <= 3 for p in parts)
            and len(parts) == 2
            and (listed or not _BODY.search(text))
        ):
            return Name(family=parts[0], given=parts[1])
        if all(len(p) == 1 for p in parts) and len(parts) <= 4:
            return one("".join(parts), japanese=japanese)
        if _ALL_KANA.fullmatch(text) and len(parts) == 2:
            return Name(family=parts[0], given=parts[1])
        return Name(literal=text)
    n = len(text)
    if _ALL_KANA.fullmatch(text):
        return Name(family=text) if n <= 7 else Name(literal=text)
    if text in MONONYMS:
        return Name(family=text)
    body = _BODY.search(text) and not (n <= 4 and text[:2] in JAPANESE_TWO) and n != 2
    # Three characters of which the first is a common Chinese family name are a person.
    person = n == 3 and not japanese and _single(text[0]) and text[-1] not in "部局委省"
    if (n > 6 or body) and not person:
        return Name(literal=text)
    if not re.fullmatch(rf"[{_HAN}{_KANA}]+", text):
        return Name(literal=text)
    k = _family_length(text, japanese)
    return Name(family=text[:k], given=text[k:]) if k < n else Name(family=text)


def _single(char: str) -> bool:
    """Whether a character is a common Chinese family name."""
    return char in _CHINESE


def _family_length(text: str, japanese: bool) -> int:
    n = len(text)
    if n == 1:
        return 1
    if text[:3] in JAPANESE_THREE and n > 3:
        return 3
    if not japanese and text[:2] in COMPOUND and n > 2:
        return 2
    if n == 2:
        return 1
    if re.search(f"[{_KANA}]", text):
        m = re.match(f"[{_HAN}]{{1,3}}", text)
        return min(2, m.end()) if m and m.end() < n else min(2, n - 1)
    if n == 3:
        if text[:2] in JAPANESE_TWO and (
            japanese or not _single(text[0]) or text[:2] not in _AMBIGUOUS
        ):
            return 2
        if japanese:
            return 1 if text[0] in JAPANESE_ONE and text[:2] not in JAPANESE_TWO else 2
        return 1
    # Chinese names have at most two characters behind a family name of one.
    return 2


def _korean(text: str) -> Name:
    n = len(text)
    if n > 4 or (n >= 3 and _BODY.search(text) and text[0] not in _KOREAN):
        return Name(literal=text)
    if n >= 3 and text[:2] in COMPOUND_KOREAN:
        return Name(family=text[:2], given=text[2:])
    return Name(family=text[:1], given=text[1:])


_CHINESE = frozenset(
    "王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林高罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖萧蕭田董袁潘"
    "于蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鍾谭譚陆陸汪范金石廖贾賈夏韦韋付方白邹鄒孟熊秦邱江尹薛闫阎閻段雷"
    "侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴覃武戴莫孔向汤湯温康施文牛樊葛邢安齐齊易乔喬伍庞龐颜顏倪庄莊聂聶章鲁魯岳"
    "翟殷詹申欧歐耿关關兰蘭焦俞左柳甘祝包宁寧尚符舒阮柯纪紀梅童凌毕畢单單季裴霍涂成苗谷盛曲翁冉骆駱蓝藍路游辛靳管柴蒙鲍鮑"
    "华華喻祁蒲房滕屈饶饒解牟艾尤阳陽时時穆农農司卓古吉缪繆简簡车車项項连連芦蘆麦麥褚娄婁窦竇戚岑景党黨宫宮费費卜冷晏席卫衛"
    "米柏宗瞿桂全佟应應臧闵閔苟邬鄔边邊卞姬师師和仇栾欒隋商刁沙荣榮巫寇桑郎甄丛叢仲虞敖巩鞏明佘池查麻苑迟遲邝鄺官封谈談匡鞠惠荆荊乐樂冀郁胥南班储儲芮"
    "钮龚钟崔允华"
)
_KOREAN = frozenset(
    "김이박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심노하곽성차주우구라민진나지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국어은편용"
)
#: Japanese family names that also are the beginning of a Chinese name.
_AMBIGUOUS = frozenset(
    "高田 高山 高木 林田 石川 石原 石田 石井 金田 金子 平田 田中 安田 向井 白井 江口 谷口 和田 成田 関口 何森 马场 吉田 吉川 吉野 吉本 武田 武井 方波 南雲 原田 夏目 池田 馬場 古川 古田 房野 柳田 柳沢 米田 黒川 福田 福本 水野 水谷 于田 今井 丸山 江川 田村 田口 田辺 荣田 章田 万波 宮本 宮田 宮川 宮下 宮崎 乐田 司馬 游佐 岑田".split()
)
