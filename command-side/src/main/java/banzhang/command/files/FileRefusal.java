package banzhang.command.files;

import banzhang.access.Refusal;

/// 文件拒绝 — why an uploaded picture or scan is not taken, in order of precedence.
public enum FileRefusal implements Refusal {
    PHOTO_EMPTY(422, "这个文件是空的,请重新拍照或选择。", "The file is empty: take or choose the photo again."),
    PHOTO_TOO_LARGE(413, "照片超过 10 MB,请用较低的分辨率重拍。", "The photo has more than 10 MB: take it with fewer pixels."),
    PHOTO_IS_HEIC(
            415,
            "这是 HEIC/AVIF 格式,无法保存。iPhone 请在「设置-相机-格式」中选「兼容性最佳」,或另存为 JPEG 再传。",
            "This is HEIC or AVIF, which cannot be kept. On an iPhone choose Settings, Camera, Formats, Most"
                    + " Compatible; or save it as JPEG."),
    PHOTO_IS_ANIMATED(415, "这是动图,请传一张静止的照片。", "This picture moves: send a still photo."),
    PHOTO_IS_A_DOCUMENT(
            415,
            "这是 PDF 文件,不是照片;签好字的纸质单请在「上传纸质单」处上传。",
            "This is a PDF and no photo: signed paper has a place of its own."),
    PHOTO_TYPE_UNKNOWN(
            415,
            "只能上传 JPEG、PNG 或 WebP 照片;按文件内容判断,与文件名无关。",
            "Only JPEG, PNG and WebP photos, told by the bytes and not by the name."),
    DOCUMENT_TYPE_UNKNOWN(
            415,
            "只能归档 PDF 或 JPEG、PNG、WebP 图片;Word 等文件请另存为 PDF。按文件内容判断,与文件名无关。",
            "Only PDF or JPEG, PNG and WebP pictures are filed, told by the bytes: save other documents as PDF."),
    PHOTO_INCOMPLETE(422, "照片文件不完整,请重新拍照或重新上传。", "Part of the photo is missing: take it or send it again."),
    PHOTO_COLOURS_UNKNOWN(
            422,
            "这张照片的颜色方式(如 CMYK 印刷色)不支持,请另存为普通(RGB)JPEG。",
            "Colours for printing (CMYK) are not supported: save it as RGB."),
    PHOTO_TOO_MANY_PIXELS(
            422,
            "照片像素过多,最多 4000 万像素(WebP 600 万)、每边 16000,请缩小后再传。",
            "At most 40 million pixels (6 million of a WebP) and 16,000 a side: make it smaller."),
    PHOTO_UNREADABLE(422, "照片无法识别,文件可能已损坏,请重新拍照。", "The photo cannot be read, it may be damaged: take it again."),
    PAPER_TOO_LARGE(
            413, "文件超过 20 MB,请用较低的分辨率扫描,或分成几份。", "The file has more than 20 MB: scan with fewer dots, or in parts."),
    PAPER_LOCKED(422, "这个 PDF 有密码保护,请去掉密码后再传。", "This PDF is protected with a password: remove it, then send it."),
    PAPER_IS_ACTIVE(
            415,
            "这个 PDF 含有脚本、表单或附带文件,不能保存;请打印后扫描,或另存为图片。",
            "This PDF holds scripts, forms or other files: print and scan it, or save it as a picture."),
    PAPER_TOO_LONG(422, "一份扫描件最多 20 页,请分成几份。", "A scan has at most 20 pages: send it in parts."),
    PAPER_UNREADABLE(422, "这个 PDF 无法识别,可能已损坏,请重新扫描或拍照。", "This PDF cannot be read, it may be damaged: scan it again.");

    private final Wording wording;

    FileRefusal(int status, String zh, String en) {
        this.wording = new Wording(status, zh, en);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
