"""Chinese, Japanese and Korean names; the notation is that of test_names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refkit.model import Name
from refkit.parse import hanzi
from refkit.parse.names import parse_names
from tests.parse.test_names import told

NAMES = [
    ("王建国", "王|建国"),
    ("王建国, 李明", "王|建国 ; 李|明"),
    ("王建国，李明，张伟", "王|建国 ; 李|明 ; 张|伟"),
    ("王建国、李明", "王|建国 ; 李|明"),
    ("王建国，等", "王|建国 +al"),
    ("王建国, 李明, 等.", "王|建国 ; 李|明 +al"),
    ("王建国等", "王|建国 +al"),
    ("欧阳修", "欧阳|修"),
    ("诸葛亮", "诸葛|亮"),
    ("司马光明", "司马|光明"),
    ("李明华主编", "李|明华 [editor]"),
    ("王建国 主编", "王|建国 [editor]"),
    ("王建国编", "王|建国 [editor]"),
    ("王建国译", "王|建国 [translator]"),
    ("王建国（译）", "王|建国 [translator]"),
    ("(美)约翰·杜威", "杜威|约翰"),
    ("［美］杜威", "杜威|"),
    ("杜威", "杜威|"),
    ("〔德〕康德著", "康德|"),
    ("（苏）苏霍姆林斯基", "苏霍姆林斯基|"),
    ("约翰·杜威", "杜威|约翰"),
    ("玛丽·史密斯", "史密斯|玛丽"),
    ("教育部", "{教育部}"),
    ("中华人民共和国教育部", "{中华人民共和国教育部}"),
    ("北京大学", "{北京大学}"),
    ("课程教材研究所", "{课程教材研究所}"),
    ("上海市教育委员会", "{上海市教育委员会}"),
    ("国务院办公厅", "{国务院办公厅}"),
    ("中国教育科学研究院", "{中国教育科学研究院}"),
    ("新华社", "{新华社}"),
    ("李政涛", "李|政涛"),
    ("钟启泉", "钟|启泉"),
    ("王策", "王|策"),
    ("陈向明", "陈|向明"),
    ("余文森, 洪明", "余|文森 ; 洪|明"),
    ("黄鸿鸿", "黄|鸿鸿"),
    ("山田太郎", "山田|太郎"),
    ("山田 太郎", "山田|太郎"),
    ("山田太郎・鈴木花子", "山田|太郎 ; 鈴木|花子"),
    ("山田太郎, 鈴木花子", "山田|太郎 ; 鈴木|花子"),
    ("山田太郎・鈴木花子編", "山田|太郎 ; 鈴木|花子 [editor]"),
    ("山田太郎編著", "山田|太郎 [editor]"),
    ("山田太郎（編）", "山田|太郎 [editor]"),
    ("山田太郎 編", "山田|太郎 [editor]"),
    ("山田太郎監訳", "山田|太郎 [translator]"),
    ("佐藤花子・田中一郎監訳", "佐藤|花子 ; 田中|一郎 [translator]"),
    ("佐々木一郎", "佐々木|一郎"),
    ("長谷川町子", "長谷川|町子"),
    ("林太郎", "林|太郎"),
    ("森鴎外", "森|鴎外"),
    ("東太一", "東|太一"),
    ("小野寺健", "小野寺|健"),
    ("高橋みなみ", "高橋|みなみ"),
    ("さくらももこ", "さくらももこ|"),
    ("村上春樹訳", "村上|春樹 [translator]"),
    ("ジョン・デューイ", "デューイ|ジョン"),
    ("デューイ, J.", "デューイ|J."),
    ("ショーン, D. A.", "ショーン|D. A."),
    ("デューイ", "デューイ|"),
    ("J. デューイ", "デューイ|J."),
    ("文部科学省", "{文部科学省}"),
    ("日本教育学会", "{日本教育学会}"),
    ("国立教育政策研究所", "{国立教育政策研究所}"),
    ("朝日新聞", "{朝日新聞}"),
    ("東京大学", "{東京大学}"),
    ("山田太郎ほか", "山田|太郎 +al"),
    ("山田太郎他", "山田|太郎 +al"),
    ("山田太郎・他", "山田|太郎 +al"),
    ("山田太郎, 鈴木花子, 他", "山田|太郎 ; 鈴木|花子 +al"),
    ("山田太郎 著", "山田|太郎"),
    ("佐藤学", "佐藤|学"),
    ("佐藤 学", "佐藤|学"),
    ("木村優", "木村|優"),
    ("秋田喜代美", "秋田|喜代美"),
    ("鹿毛雅治", "鹿毛|雅治"),
    ("김철수", "김|철수"),
    ("김철수, 이영희", "김|철수 ; 이|영희"),
    ("김철수·이영희", "김|철수 ; 이|영희"),
    ("김철수 외", "김|철수 +al"),
    ("김철수 외 3인", "김|철수 +al"),
    ("남궁민수", "남궁|민수"),
    ("선우진", "선우|진"),
    ("교육부", "{교육부}"),
    ("한국교육개발원", "{한국교육개발원}"),
    ("서울대학교", "{서울대학교}"),
    ("김철수 옮김", "김|철수 [translator]"),
    ("이영희 편", "이|영희 [editor]"),
    ("홍길동, Smith, J.", "홍|길동 ; Smith|J."),
    ("王建国, Smith J, 李明", "王|建国 ; Smith|J ; 李|明"),
    ("Smith J, 王建国", "Smith|J ; 王|建国"),
    ("王 建国", "王|建国"),
    ("王小波", "王|小波"),
    ("马云", "马|云"),
    ("毛泽东", "毛|泽东"),
]


@pytest.mark.parametrize(("text", "expected"), NAMES)
def test_names(text: str, expected: str) -> None:
    assert told(parse_names(text)) == expected


@pytest.mark.parametrize(
    ("text", "east"),
    [("王建国", True), ("김철수", True), ("デューイ, J.", True), ("Moss, K.", False), ("", False)],
)
def test_script(text: str, east: bool) -> None:
    assert hanzi.is_east_asian(text) is east


def test_japanese_or_chinese() -> None:
    # The same three characters fall apart in another way.
    assert hanzi.one("高山青") == Name(family="高", given="山青")
    assert hanzi.one("高山青", japanese=True) == Name(family="高山", given="青")


chinese = st.builds(
    lambda family, given: (family, given),
    st.sampled_from("王 李 张 刘 陈 杨 赵 周 吴 徐 孙 朱 胡 郭 何 欧阳 司马 诸葛".split()),
    st.text("明华伟丽芳强磊静敏勇娟涛霞", min_size=2, max_size=2),
)
japanese = st.builds(
    lambda family, given: (family, given),
    st.sampled_from("佐藤 鈴木 高橋 田中 伊藤 渡辺 山本 中村 小林 加藤 佐々木 長谷川".split()),
    st.sampled_from("太郎 花子 一郎 さくら 美咲 健一 由美子".split()),
)
korean = st.builds(
    lambda family, given: (family, given),
    st.sampled_from("김 이 박 최 정 강 조 윤 장 임".split()),
    st.text("철수영희민준서연지우", min_size=2, max_size=2),
)


@pytest.mark.parametrize("between", [", ", "，", "、", "; ", ","])
@given(st.lists(chinese, min_size=1, max_size=4))
def test_chinese_lists(between: str, people: list[tuple[str, str]]) -> None:
    found = parse_names(between.join(map("".join, people)))
    assert [(n.family, n.given) for n in found.names] == people


@pytest.mark.parametrize("between", ["・", ", ", "、", "，"])
@given(st.lists(japanese, min_size=2, max_size=4))
def test_japanese_lists(between: str, people: list[tuple[str, str]]) -> None:
    found = parse_names(between.join(map("".join, people)) + "編")
    assert [(n.family, n.given) for n in found.names] == people
    assert found.role == "editor"


@pytest.mark.parametrize("between", [", ", "·", "・"])
@given(st.lists(korean, min_size=1, max_size=4))
def test_korean_lists(between: str, people: list[tuple[str, str]]) -> None:
    found = parse_names(between.join(map("".join, people)))
    assert [(n.family, n.given) for n in found.names] == people


@given(
    st.lists(st.one_of(chinese, korean), min_size=1, max_size=3),
    st.sampled_from(["等", " 등", ", 等", " et al."]),
)
def test_others(people: list[tuple[str, str]], others: str) -> None:
    found = parse_names(", ".join(map("".join, people)) + others)
    assert found.et_al
    assert [n.family + n.given for n in found.names] == list(map("".join, people))


@given(st.text("王建国山田太郎・、,，編等김철수 ショーン()（）A.B", max_size=30))
def test_total(text: str) -> None:
    for name in parse_names(text).names:
        assert name.family or name.literal
