// SPDX-License-Identifier: GPL-3.0-or-later
#include "codesets/CodesTable.h"
#include "codesets/Modifiers.h"
#include "codesets/OfficialFormats.h"
#include "domain/Text.h"

#include <algorithm>

namespace codesets {
namespace {

constexpr std::size_t kindAt = 10;
constexpr std::size_t titleAt = 11;
constexpr std::size_t titleWidth = 80;
constexpr std::size_t addedAt = 268;
constexpr std::size_t actionAt = 276;
constexpr std::size_t endedAt = 284;
constexpr std::size_t dateWidth = 8;
constexpr std::size_t recordWidth = 320;

std::string_view field(std::string_view line, std::size_t at, std::size_t width)
{
    return at < line.size() ? domain::trimmed(line.substr(at, width)) : std::string_view{};
}

domain::Date dateIn(std::string_view line, std::size_t at)
{
    const std::string_view text = field(line, at, dateWidth);
    if (text.size() != dateWidth)
        return {};
    const std::string dashed =
        std::string(text.substr(0, 4)) + "-" + std::string(text.substr(4, 2)) + "-" + std::string(text.substr(6, 2));
    const auto day = domain::parseDate(dashed);
    return day ? *day : domain::Date{};
}

bool isRecord(std::string_view line)
{
    if (line.size() <= titleAt || std::string_view("3478").find(line[kindAt]) == std::string_view::npos)
        return false;
    const std::string_view sequence = line.substr(5, 5);
    return std::all_of(sequence.begin(), sequence.end(), [](char c) { return c >= '0' && c <= '9'; });
}

class Reader
{
public:
    explicit Reader(const std::string& name) : m_name(name) {}

    domain::Result<Release> read(std::string_view bytes)
    {
        m_release.system = System::Hcpcs;
        eachLine(bytes, [this](std::string_view line, std::size_t number) { return take(line, number); });
        if (!m_status)
            return m_status.error();
        if (auto sorted = sortCodes(m_release.codes, m_name); !sorted)
            return sorted.error();
        if (m_newest.ok())
            m_release.edition = quarterOf(m_newest);
        if (!m_modifiers.empty()) {
            PartText part;
            part.info.kind = PartKind::Modifiers;
            part.info.entries = m_modifiers.size();
            part.info.counts = {{"modifiers", m_modifiers.size()}};
            part.text = formatModifiers(m_modifiers);
            m_release.parts.push_back(std::move(part));
        }
        return std::move(m_release);
    }

private:
    bool take(std::string_view line, std::size_t number)
    {
        if (!isRecord(line)) {
            // A disclaimer in Latin-1 stands above the records; below them nothing else may stand.
            if (!m_begun || domain::trimmed(line).empty())
                return true;
            m_status = lineError("codesets.line", m_name, number, "the line is no HCPCS record");
            return false;
        }
        m_begun = true;
        const char kind = line[kindAt];
        if (kind == '3')
            return begin(line);
        if (kind == '7' || kind == '8')
            return modifier(line, kind == '8', number);
        return proceed(line, number);
    }

    bool begin(std::string_view line)
    {
        const std::string code = bare(field(line, 0, 5));
        m_current = code;
        m_kept = wellFormed(System::Hcpcs, code); // neither CPT nor D-codes, which are licensed
        if (!m_kept)
            return true;
        Code& entry = m_release.codes.emplace_back();
        entry.code = code;
        entry.billable = true;
        entry.title = asUtf8(field(line, titleAt, titleWidth));
        entry.ended = dateIn(line, endedAt);
        for (const std::size_t at : {addedAt, actionAt}) {
            const domain::Date day = dateIn(line, at);
            if (day.ok() && (!m_newest.ok() || m_newest < day))
                m_newest = day;
        }
        return true;
    }

    bool proceed(std::string_view line, std::size_t number)
    {
        if (bare(field(line, 0, 5)) != m_current) {
            m_status = lineError("codesets.line", m_name, number, "the line continues no code above it");
            return false;
        }
        if (m_kept)
            m_release.codes.back().title += " " + asUtf8(field(line, titleAt, titleWidth));
        return true;
    }

    /// A modifier stands at the end of the five columns of a code.
    bool modifier(std::string_view line, bool continued, std::size_t number)
    {
        const std::string code = bare(field(line, 0, 5));
        if (!isModifier(code))
            return true;
        std::string& title = m_modifiers[code];
        if (continued == title.empty()) {
            m_status = lineError("codesets.line", m_name, number,
                                 continued ? "the line continues no modifier above it" : "the modifier stands twice");
            return false;
        }
        title += (continued ? " " : "") + asUtf8(field(line, titleAt, titleWidth));
        return true;
    }

    const std::string& m_name;
    Release m_release;
    Modifiers m_modifiers;
    domain::Status m_status = domain::done();
    std::string m_current;
    domain::Date m_newest{};
    bool m_kept = false;
    bool m_begun = false;
};

} // namespace

std::string quarterOf(domain::Date day)
{
    const unsigned month = (static_cast<unsigned>(day.month()) - 1) / 3 * 3 + 1;
    return std::to_string(static_cast<int>(day.year())) + (month < 10 ? "-0" : "-") + std::to_string(month);
}

bool isHcpcsFixed(std::string_view bytes)
{
    constexpr std::size_t linesToTry = 200;
    bool found = false;
    eachLine(bytes, [&](std::string_view line, std::size_t number) {
        // Modifiers may stand first; a code's record tells by its width, which editors seldom keep.
        found = isRecord(line) && line.size() > endedAt && line.size() <= recordWidth;
        return !found && number < linesToTry;
    });
    return found;
}

domain::Result<Release> readHcpcsFixed(std::string_view bytes, const std::string& name)
{
    return Reader(name).read(bytes);
}

} // namespace codesets
