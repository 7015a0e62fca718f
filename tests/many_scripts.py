"""Texts in many scripts that the tests of typesetting, board and report share."""

LEFT_TO_RIGHT = (
    "Warteschlange an der Kasse: zu lang – “endlich” 3,50 €/Stück",
    "The office is affluent, efficient and offline; AVATAR To. Ty",
    "Ουρά στο ταμείο, Очередь в кассу слишком длинная",
    "Vé quá đắt, e\u0301 a\u0327\u0301",
    "在售票处排队时间太长，观众不知道去哪里取票。（测试）",
    "チケット売り場の列が長すぎる。",
    "टिकट खिड़की पर कतार बहुत लंबी है और किसी को नहीं पता क्षत्रिय",
    "แถวที่จุดขายตั๋วยาวเกินไป น้ำ",
    "Family 👩‍👩‍👧‍👦 👍🏽 🇩🇪 ❤️ 1️⃣ 😀 → ★ ✔",
)
RIGHT_TO_LEFT = (
    "طابور الشباك طويل جدًا ولا أحد يعرف أين يستلم التذاكر",
    "بِسْمِ السلام لا إله",
    "תור ארוך מדי בקופה אף אחד לא יודע",
    "שָׁלוֹם עֲלֵיכֶם",
    "نمی\u200cخواهم",
)
MIXED = (
    "طابور الشباك (VIP) 2024 طويل جدًا",
    'Tom said "שלום" at 12:30 (twice)',
    "תור 12:30 (Jr) ארוך מדי",
)
ALL = LEFT_TO_RIGHT + RIGHT_TO_LEFT + MIXED
