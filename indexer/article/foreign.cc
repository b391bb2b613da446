// What a file is that no reader here is for, told by its first bytes or its extension.
#include <array>
#include <string>

#include "indexer/article/formats.h"
#include "indexer/article/html.h"
#include "indexer/article/phrases.h"
#include "indexer/text/charset.h"

namespace inquit {
namespace {

using namespace std::string_view_literals;

struct Magic {
    std::size_t at;  // offset
    std::string_view bytes;
    std::string_view clause;
};

constexpr auto magics = std::to_array<Magic>({
    {0, "%PDF-"sv, "PDF is not read yet"},
    {0, "WARC/"sv, "WARC is not read yet"},
    {0, "{\\rtf"sv, "RTF is not read yet"},
    {0, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, "old Word and Office files are not read yet"},
    {257, "ustar"sv, "tar archives are not read yet; unpack it first"},
    {0, "7z\xBC\xAF\x27\x1C"sv, "7z archives are not read; unpack it first"},
    {0, "Rar!\x1A\x07"sv, "RAR archives are not read; unpack it first"},
    {0, "\x89PNG\r\n\x1A\n"sv, "an image"},
    {0, "\xFF\xD8\xFF"sv, "an image"},
    {0, "GIF87a"sv, "an image"},
    {0, "GIF89a"sv, "an image"},
    {8, "WEBP"sv, "an image"},
    {8, "WAVE"sv, "a sound"},
    {0, "ID3"sv, "a sound"},
    {0, "OggS"sv, "a sound"},
    {0, "fLaC"sv, "a sound"},
    {4, "ftyp"sv, "a video or an image"},
    {0, "\x1A\x45\xDF\xA3"sv, "a video"},
    {0,
     "\x7F"
     "ELF"sv,
     "a program"},
    {0, "MZ\x90\x00"sv, "a program"},
    {0, "SQLite format 3"sv, "a database"},
    {0, "wOF2"sv, "a font"},
    {0, "wOFF"sv, "a font"},
});

struct Extension {
    std::string_view extensions;  // divided by bars
    std::string_view clause;
};

// Text that is no article, or that is one in a form that is not read yet.
constexpr auto extensions = std::to_array<Extension>({
    {".css|.js|.mjs|.map|.woff|.woff2|.ttf|.svg", "a page's style, script or picture"},
    {".csv|.tsv", "CSV is not read yet; JSON Lines is"},
    {".rss|.atom", "feeds are not read yet"},
    {".warc|.arc", "WARC is not read yet"},
    {".eml|.mbox|.mht|.mhtml", "mail and MHTML are not read yet"},
    {".doc|.rtf", "old Word and RTF files are not read yet"},
});

// What is inside a zip archive is told by the names of its first entries.
std::string_view zip_clause(std::string_view head) {
    if (head.find("word/"sv) != std::string_view::npos)
        return "Word files (.docx) are not read yet";
    if (head.find("mimetypeapplication/epub"sv) != std::string_view::npos)
        return "EPUB is not read yet";
    if (head.find("mimetypeapplication/vnd.oasis"sv) != std::string_view::npos)
        return "OpenDocument files are not read yet";
    if (head.find("xl/"sv) != std::string_view::npos) return "spreadsheets are not read";
    if (head.find("[Content_Types].xml"sv) != std::string_view::npos)
        return "Office files are not read yet";
    return "zip archives are not read yet; unpack it first";
}

std::string_view xml_clause(std::string_view head) {
    const std::string lower = ascii_lower(head);
    if (contains_one(lower, "<rss|<feed|<rdf:rdf")) return "feeds are not read yet";
    if (contains_one(lower, "<nitf|<newsitem|<newsml")) return "NITF and NewsML are not read yet";
    return "XML is not read yet";
}

}  // namespace

std::string_view foreign_clause(std::string_view file_name, std::string_view head) {
    for (const Magic& magic : magics) {
        if (head.size() >= magic.at + magic.bytes.size() &&
            head.substr(magic.at, magic.bytes.size()) == magic.bytes)
            return magic.clause;
    }
    if (head.starts_with("PK\x03\x04") || head.starts_with("PK\x05\x06")) return zip_clause(head);
    const std::string extension = extension_of(file_name);
    for (const Extension& row : extensions) {
        if (!extension.empty() && is_one_of(extension, row.extensions)) return row.clause;
    }
    if (looks_binary(head)) return "not text";
    const std::string_view start = trim(head.starts_with("\xEF\xBB\xBF") ? head.substr(3) : head);
    const bool tag = start.size() > 1 && start[0] == '<' && start[1] >= 'a' && start[1] <= 'z';
    const bool element =
        tag && head.find("</") != std::string_view::npos && sniff_html(head) == Likely::no;
    const bool xml = start.starts_with("<?xml") || element || extension == ".xml";
    if (xml && format_of(file_name, head).name != "html") return xml_clause(head);
    return {};
}

}  // namespace inquit
