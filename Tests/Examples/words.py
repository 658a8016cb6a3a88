"""Words that must not be read by anybody: in feeds what betrays a person, in sentences a nationality."""
import re, unicodedata

# FEEDS a6, point 71, as stems; in seven languages.
FORBIDDEN = [
    "難民", "避難", "ひなん", "なんみん", "亡命", "庇護", "在留資格", "特定活動", "定住者", "補完的保護", "仮滞在", "仮放免",
    "refugee", "asylum", "evacuee", "displaced", "visa", "residence status", "humanitarian", "protection",
    "réfugi", "refugi", "asile", "déplacé", "titre de séjour",
    "біжен", "переселен", "притул", "візов", "віза", "посвідка",
    "لاجئ", "لجوء", "نازح", "تأشيرة", "إقامة", "پناهنده", "پناهجو", "آواره", "ویزا", "اقامت",
]
OWN = ["musubi", "結び", "むすび"]
ORGANISATIONS = ["みなと架け橋", "週末プロボノの会", "ひだまり定住センター", "ななほしデジタル協同組合", "青葉国際大学",
                 "アサギ計測", "ミナヅキ物流", "ヒイラギ情報", "コハク食品"]

FURIGANA = re.compile(r"\([ぁ-んァ-ヶー]+\)")
INVISIBLE = re.compile("[\u0610-\u061a\u064b-\u065f\u0670\u200b-\u200f\u2060\u2066-\u2069\ufeff]")
OPAQUE = re.compile(r"^uid:.*$", re.M)


def folded(text):
    """The text as a reader's eye takes it: compatible forms equal, no furigana, no harakat, nothing invisible."""
    return FURIGANA.sub("", INVISIBLE.sub("", unicodedata.normalize("NFKC", text))).casefold()


def readings(feed):
    """The feed as it stands and unfolded, each without its identifiers."""
    text = feed.decode()
    return [OPAQUE.sub("", folded(t).replace("\r\n", "\n")) for t in (text, re.sub("\r\n[ \t]", "", text))]


def stands(word, text):
    """Latin, Greek and Cyrillic names stand alone; others may stand inside a word."""
    if re.match(r"[a-z\u00c0-\u04ff]", word):
        return re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text) is not None
    return word in text


def name_words(names):
    """Whole names and their parts; one letter alone is no name."""
    parts = {part for name in names for part in [name, *re.split(r"[\s・＝=]+", name)]}
    return sorted({folded(part) for part in parts if len(part) > 1})


def in_feed(feed, names=()):
    """Forbidden words, own names, organisations and people's names in a feed."""
    texts = readings(feed)
    listed = [w for w in FORBIDDEN + OWN + ORGANISATIONS if any(folded(w) in text for text in texts)]
    return listed + [w for w in names if any(stands(w, text) for text in texts)]


def disguises(word):
    """The word as it may hide: in full width, with furigana, harakat or zero-width characters, folded."""
    middle = len(word) // 2
    yield word
    yield "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in word)
    for inserted in ("\r\n ", "\u200c", "\u064e", "（かな）"):
        if inserted != "（かな）" or word[middle - 1] > "\u4dff":
            yield word[:middle] + inserted + word[middle:]


def overlooked(feed, names):
    """Words that the scan does not find when they are planted in a feed."""
    for word in FORBIDDEN + OWN + ORGANISATIONS + list(names):
        for disguise in disguises(word):
            planted = feed.decode().replace("\r\nSTATUS:", f" {disguise}\r\nSTATUS:", 1).encode()
            if not in_feed(planted, names):
                yield repr(disguise)


# Nationalities. A language's name may stand: 「ウクライナ語」, "Ukrainian, at level C2".

COUNTRIES = """アフガニスタン アフガン ウクライナ コンゴ カメルーン ギニア ナイジェリア ウガンダ シリア イエメン ミャンマー
ビルマ エチオピア エリトリア トルコ イラン ロシア 日本 フランス イギリス 英国 アメリカ 米国 エジプト チュニジア ケニア 台湾
韓国 インド メキシコ ソマリア 中国 ルワンダ ブルンジ スペイン 国籍 出身
Afghanistan Ukraine Congo Cameroon Guinea Nigeria Uganda Syria Yemen Myanmar Burma Ethiopia Eritrea Turkey Türkiye Iran
Russia Japan France Britain England Kingdom America States Egypt Tunisia Kenya Taiwan Korea India Mexico Somalia China
Rwanda Burundi Spain nationality national nationals citizen citizens compatriot compatriots
Afghan Afghans Congolese Cameroonian Guinean Nigerian Ugandan Syrian Syrians Yemeni Ethiopian Eritrean Iranian American
British Egyptian Tunisian Kenyan Taiwanese Indian Mexican Rwandan Burundian Rohingyas""".split()
CODES = "AF UA CD CM GN NG UG SY YE MM ET ER TR IR RU JP FR GB US EG TN KE TW KR IN MX SO CN RW BI".split()
LANGUAGE = re.compile(r"[ァ-ヶー]+語|日本語|中国語|韓国語|fa-AF")
BOTH = "Ukrainian Russian French Turkish Japanese Korean Chinese Spanish Burmese Somali Kurdish Arab"
PEOPLE = r"(man|men|woman|women|people|person|persons|mentor|mentors|mentee|mentees|refugee|refugees)"
COUNTRY = re.compile("|".join(
    re.escape(w) if ord(w[0]) > 0x2000 else rf"(?<![\w-]){re.escape(w)}(?!\w)" for w in COUNTRIES))
CODE = re.compile(rf"(?<![\w-])({'|'.join(CODES)})(?![\w-])")
BELONGING = re.compile(rf"\b({BOTH.replace(' ', '|')})s? {PEOPLE}\b|([ァ-ヶー]{{2}}|日本|中国|韓国|台湾)人")


def nationalities(text):
    """What in a printed text tells, or may tell, somebody's nationality."""
    text = LANGUAGE.sub("", text)
    return sorted({m[0] for pattern in (COUNTRY, CODE, BELONGING) for m in pattern.finditer(text)})
