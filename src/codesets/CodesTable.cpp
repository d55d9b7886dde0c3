// SPDX-License-Identifier: GPL-3.0-or-later
#include "codesets/CodesTable.h"

#include "domain/Text.h"

#include <algorithm>
#include <array>

namespace codesets {
namespace {

using domain::error;
using domain::ErrorKind;

struct KindName
{
    NoteKind kind;
    std::string_view name;
};

constexpr std::array<KindName, 10> kindNames{{
    {NoteKind::Includes, "includes"},
    {NoteKind::Inclusion, "inclusion"},
    {NoteKind::Excludes1, "excludes1"},
    {NoteKind::Excludes2, "excludes2"},
    {NoteKind::CodeFirst, "code-first"},
    {NoteKind::UseAdditional, "use-additional"},
    {NoteKind::CodeAlso, "code-also"},
    {NoteKind::SeventhCharacter, "seventh"},
    {NoteKind::General, "note"},
    {NoteKind::SeventhValue, "seventh-value"},
}};

domain::Error bad(std::string code, const std::string& source, std::size_t line, const std::string& detail)
{
    return error(ErrorKind::Damaged, std::move(code), source, "line " + std::to_string(line) + ": " + detail);
}

/// Which cell holds a column; npos where the table lacks it.
constexpr std::size_t absent = std::string_view::npos;

class Header
{
public:
    explicit Header(std::string_view line) { splitCells(line, m_names); }

    [[nodiscard]] std::size_t column(std::string_view name) const
    {
        const auto at = std::find(m_names.begin(), m_names.end(), name);
        return at == m_names.end() ? absent : static_cast<std::size_t>(at - m_names.begin());
    }

private:
    std::vector<std::string_view> m_names;
};

std::string_view cell(const std::vector<std::string_view>& cells, std::size_t column)
{
    return column < cells.size() ? cells[column] : std::string_view{};
}

struct Columns
{
    std::size_t code;
    std::size_t billable;
    std::size_t title;
    std::size_t exempt;
    std::size_t severity;
    std::size_t parent;
    std::size_t ended;

    explicit Columns(const Header& header)
        : code(header.column("code")), billable(header.column("billable")), title(header.column("title")),
          exempt(header.column("poa_exempt")), severity(header.column("severity")), parent(header.column("parent")),
          ended(header.column("ended"))
    {
    }
    [[nodiscard]] bool complete() const { return code != absent && billable != absent && title != absent; }
    [[nodiscard]] std::size_t needed() const { return std::max({code, billable, title}) + 1; }
};

bool isTrue(std::string_view text)
{
    return text == "1" || text == "true";
}

bool isFlag(std::string_view text)
{
    return text.empty() || text == "0" || text == "false" || isTrue(text);
}

class CodesReader
{
public:
    explicit CodesReader(const std::string& source) : m_source(source) {}

    domain::Result<std::vector<Code>> read(std::string_view text)
    {
        if (!domain::isUtf8(text))
            return error(ErrorKind::Damaged, "codesets.not-utf8", m_source, "the table must be UTF-8");
        m_codes.reserve(static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')));
        eachLine(text, [this](std::string_view line, std::size_t number) { return take(line, number); });
        if (m_status.ok() && !m_columns)
            m_status = bad("codesets.columns", m_source, 1, "the table is empty");
        if (m_status.ok())
            finish();
        if (!m_status)
            return m_status.error();
        return std::move(m_codes);
    }

private:
    bool fail(domain::Error problem)
    {
        m_status = std::move(problem);
        return false;
    }

    bool take(std::string_view line, std::size_t number)
    {
        if (!m_columns) {
            m_columns.emplace(Header(line));
            return m_columns->complete()
                   || fail(bad("codesets.columns", m_source, number, "the header must name code, billable and title"));
        }
        if (line.empty())
            return true;
        splitCells(line, m_cells);
        if (m_cells.size() < m_columns->needed())
            return fail(bad("codesets.line-too-short", m_source, number, "the line has too few cells"));
        return add(number);
    }

    bool add(std::size_t number)
    {
        Code entry;
        entry.code = bare(cell(m_cells, m_columns->code));
        entry.title = std::string(cell(m_cells, m_columns->title));
        const std::string_view billable = cell(m_cells, m_columns->billable);
        const std::string_view exempt = cell(m_cells, m_columns->exempt);
        if (entry.code.empty() || !isFlag(billable) || !isFlag(exempt))
            return fail(bad("codesets.cell", m_source, number, "a code is missing, or a flag is neither 1 nor 0"));
        entry.billable = isTrue(billable);
        entry.poaExempt = isTrue(exempt);
        const std::string_view severity = cell(m_cells, m_columns->severity);
        entry.severity = severity == "mcc" ? Severity::Mcc : severity == "cc" ? Severity::Cc : Severity::None;
        if (const std::string_view ended = cell(m_cells, m_columns->ended); !ended.empty()) {
            const auto day = domain::parseDate(ended);
            if (!day)
                return fail(bad("codesets.cell", m_source, number, "'" + std::string(ended) + "' is no date"));
            entry.ended = *day;
        }
        m_sorted = m_sorted && (m_codes.empty() || m_codes.back().code < entry.code);
        if (const std::string_view parent = cell(m_cells, m_columns->parent); !parent.empty())
            m_parents.push_back({m_codes.size(), number, bare(parent)});
        m_codes.push_back(std::move(entry));
        return true;
    }

    [[nodiscard]] const Code* find(const std::string& code) const
    {
        const auto at = std::lower_bound(m_codes.begin(), m_codes.end(), code,
                                         [](const Code& entry, const std::string& text) { return entry.code < text; });
        return at != m_codes.end() && at->code == code ? &*at : nullptr;
    }

    void finish()
    {
        if (!m_sorted) {
            // The edition sorts the rest; a parent is always the longest code that the code begins with.
            std::vector<std::string_view> all;
            all.reserve(m_codes.size());
            for (const Code& entry : m_codes)
                all.emplace_back(entry.code);
            std::sort(all.begin(), all.end());
            if (const auto twice = std::adjacent_find(all.begin(), all.end()); twice != all.end())
                m_status = error(ErrorKind::Damaged, "codesets.duplicate-code", m_source,
                                 "the code " + std::string(*twice) + " stands twice");
            return;
        }
        for (const auto& [index, number, parent] : m_parents) {
            const Code* above = find(parent);
            if (above == nullptr) {
                m_status = bad("codesets.no-such-parent", m_source, number, "no code " + parent);
                return;
            }
            m_codes[index].parent = static_cast<std::int32_t>(above - m_codes.data());
        }
    }

    struct Parent
    {
        std::size_t index;
        std::size_t line;
        std::string code;
    };

    const std::string& m_source;
    domain::Status m_status = domain::done();
    std::optional<Columns> m_columns;
    std::vector<std::string_view> m_cells;
    std::vector<Parent> m_parents;
    std::vector<Code> m_codes;
    bool m_sorted = true;
};

/// "J44-" and "J44.1" are beginnings, "A00-A09" a range, "T36-T50@5/6:5" one with a condition.
CodeRange rangeFrom(std::string_view text)
{
    const std::size_t at = std::min(text.find('@'), text.size());
    const std::string with(text.substr(std::min(at + 1, text.size())));
    text = text.substr(0, at);
    const std::size_t dash = text.find('-', text.starts_with("PX-") ? 3 : 0);
    if (dash == std::string_view::npos)
        return {bare(text), {}, with};
    return {bare(text.substr(0, dash)), bare(text.substr(dash + 1)), with};
}

std::string rangeText(System system, const CodeRange& range)
{
    return shown(system, range.first) + (range.last.empty() ? "" : "-" + shown(system, range.last))
           + (range.with.empty() ? "" : "@" + range.with);
}

std::string oneLine(std::string text)
{
    std::replace_if(
        text.begin(), text.end(), [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
    return text;
}

} // namespace

std::string_view noteKindName(NoteKind kind)
{
    return kindNames[static_cast<std::size_t>(kind)].name;
}

std::optional<NoteKind> noteKindFrom(std::string_view name)
{
    const auto at = std::find_if(kindNames.begin(), kindNames.end(), [&](const KindName& k) { return k.name == name; });
    return at == kindNames.end() ? std::nullopt : std::optional(at->kind);
}

std::vector<CodeRange> parseRanges(std::string_view text)
{
    std::vector<CodeRange> result;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        if (end > 0)
            result.push_back(rangeFrom(text.substr(0, end)));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return result;
}

std::string formatRanges(System system, std::span<const CodeRange> ranges)
{
    std::string text;
    for (const CodeRange& range : ranges)
        text += (text.empty() ? "" : " ") + rangeText(system, range);
    return text;
}

void eachLine(std::string_view text, const std::function<bool(std::string_view, std::size_t)>& visit)
{
    std::size_t number = 0;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        if (!visit(line, ++number))
            return;
    }
}

void splitCells(std::string_view line, std::vector<std::string_view>& cells)
{
    cells.clear();
    while (true) {
        const std::size_t tab = line.find('\t');
        cells.push_back(line.substr(0, tab));
        if (tab == std::string_view::npos)
            return;
        line.remove_prefix(tab + 1);
    }
}

domain::Result<std::vector<Code>> parseCodes(std::string_view text, const std::string& source)
{
    return CodesReader(source).read(text);
}

std::string formatCodes(System system, std::span<const Code> codes)
{
    constexpr std::size_t usualLine = 96;
    std::string text = "code\tbillable\ttitle\tpoa_exempt\tseverity\tended\n";
    text.reserve(codes.size() * usualLine);
    for (const Code& entry : codes) {
        text += shown(system, entry.code);
        text += entry.billable ? "\t1\t" : "\t0\t";
        text += oneLine(entry.title);
        text += entry.poaExempt ? "\t1\t" : "\t0\t";
        text += entry.severity == Severity::Mcc ? "mcc" : entry.severity == Severity::Cc ? "cc" : "none";
        text += '\t';
        if (entry.ended.ok())
            text += domain::format(entry.ended);
        text += '\n';
    }
    return text;
}

domain::Result<std::vector<Note>> parseNotes(std::string_view text, const std::string& source)
{
    if (!domain::isUtf8(text))
        return error(ErrorKind::Damaged, "codesets.not-utf8", source, "the table must be UTF-8");
    std::vector<Note> notes;
    domain::Status status = domain::done();
    std::vector<std::string_view> cells;
    eachLine(text, [&](std::string_view line, std::size_t number) {
        if (number == 1 || line.empty())
            return true;
        splitCells(line, cells);
        const auto kind = cells.size() < 3 ? std::nullopt : noteKindFrom(cells[1]);
        if (!kind) {
            status = bad(cells.size() < 3 ? "codesets.line-too-short" : "codesets.cell", source, number,
                         "a note needs a code, a kind and a text");
            return false;
        }
        notes.push_back({bare(cells[0]), *kind, std::string(cells[2]), parseRanges(cell(cells, 3))});
        return true;
    });
    if (!status)
        return status.error();
    return notes;
}

std::string formatNotes(System system, std::span<const Note> notes)
{
    std::string text = "code\tkind\ttext\trefs\n";
    for (const Note& note : notes) {
        text += shown(system, note.at) + '\t' + std::string(noteKindName(note.kind)) + '\t' + oneLine(note.text) + '\t'
                + formatRanges(system, note.refs) + '\n';
    }
    return text;
}

} // namespace codesets
