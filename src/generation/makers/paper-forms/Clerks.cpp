// SPDX-License-Identifier: GPL-3.0-or-later
#include "generation/makers/paper-forms/Clerks.h"

#include <algorithm>

namespace generation::papers {
namespace {

struct Place
{
    std::size_t sheet = 0;
    const Field* field = nullptr;
};

class Clerks
{
public:
    Clerks(const std::vector<Sheet>& sheets, const std::vector<const Form*>& forms, Random& random)
        : m_sheets(sheets), m_forms(forms), m_random(random)
    {
    }

    domain::Result<std::vector<TwiceKeyed>> key(std::uint64_t disagreements, std::uint64_t agreed)
    {
        m_keyed.resize(m_sheets.size());
        for (std::size_t i = 0; i < m_sheets.size(); ++i)
            whole(i);
        shuffle();
        std::uint64_t made = 0;
        for (std::uint64_t i = 0; i < agreed + disagreements; ++i) {
            if (i < agreed ? !both() : !one(made++))
                return domain::error(domain::ErrorKind::InvalidInput, "generation.no-field", {},
                                     "the forms have too few fields for so many disagreements");
        }
        return std::move(m_keyed);
    }

private:
    /// Both clerks key it right, or guess where nobody can know; the fields to be spoilt are noted.
    void whole(std::size_t sheet)
    {
        const bool capitals = chance(m_random, 1, 3); // a habit of the first clerk, and no disagreement
        for (const Field& field : m_forms[sheet]->fields) {
            const auto found = m_sheets[sheet].truth.find(field.id);
            if (found == m_sheets[sheet].truth.end())
                continue;
            const Truth& truth = found->second;
            std::string first = truth.unclear == "missing" ? std::string() : truth.value;
            std::string second = truth.unclear.empty() ? truth.value : truth.misread;
            if (!truth.unclear.empty() && chance(m_random, 1, 2))
                std::swap(first, second);
            if (truth.unclear.empty())
                m_places.push_back({sheet, &field});
            const bool letters = field.kind == FieldKind::Name && capitals;
            put(m_keyed[sheet].first, field, letters ? upper(first) : first);
            put(m_keyed[sheet].second, field, second);
        }
    }

    static std::string upper(std::string text)
    {
        for (char& c : text) {
            if (c >= 'a' && c <= 'z')
                c = static_cast<char>(c - 'a' + 'A');
        }
        return text;
    }

    static void put(Values& values, const Field& field, const std::string& value)
    {
        values.erase(field.id);
        if (!value.empty())
            values.emplace(field.id, value);
    }

    void shuffle()
    {
        for (std::size_t i = m_places.size(); i > 1; --i)
            std::swap(m_places[i - 1], m_places[m_random.below(i)]);
    }

    [[nodiscard]] const Truth& truthAt(const Place& place) const
    {
        return m_sheets[place.sheet].truth.at(place.field->id);
    }

    /// A mistake that somebody would make here: what was crossed out, the other unit, a slip, or nothing keyed.
    std::string mistake(const Place& place)
    {
        const Truth& truth = truthAt(place);
        if (!truth.misread.empty() && chance(m_random, 3, 4))
            return truth.misread;
        if (!place.field->required && chance(m_random, 1, 3))
            return {};
        return slip(*place.field, truth.value, m_random);
    }

    /// Another value than what is right, and than `other` where that is given.
    std::optional<std::string> mistakeBesides(const Place& place, const std::string* other)
    {
        for (int attempt = 0; attempt < 20; ++attempt) {
            const std::string value = mistake(place);
            if (value.empty() && place.field->required)
                continue;
            if (differs(*place.field, value, truthAt(place).value)
                && (other == nullptr || differs(*place.field, value, *other)))
                return value;
        }
        return std::nullopt;
    }

    static bool differs(const Field& field, const std::string& value, const std::string& other)
    {
        const auto match = records::entry::compare(field, value, other);
        return match != records::entry::Match::Exact && match != records::entry::Match::Equal;
    }

    bool both()
    {
        while (!m_places.empty()) {
            const Place place = m_places.back();
            m_places.pop_back();
            const auto value = mistakeBesides(place, nullptr);
            if (!value || value->empty())
                continue;
            put(m_keyed[place.sheet].first, *place.field, *value);
            put(m_keyed[place.sheet].second, *place.field, *value);
            return true;
        }
        return false;
    }

    bool one(std::uint64_t number)
    {
        while (!m_places.empty()) {
            const Place place = m_places.back();
            m_places.pop_back();
            const auto value = mistakeBesides(place, nullptr);
            if (!value)
                continue;
            TwiceKeyed& keyed = m_keyed[place.sheet];
            if (number % 5 == 4) {
                const auto other = mistakeBesides(place, &*value);
                if (!other)
                    continue;
                put(keyed.first, *place.field, *value);
                put(keyed.second, *place.field, *other);
            } else
                put(number % 2 == 0 ? keyed.first : keyed.second, *place.field, *value);
            return true;
        }
        return false;
    }

    const std::vector<Sheet>& m_sheets;
    const std::vector<const Form*>& m_forms;
    Random& m_random;
    std::vector<TwiceKeyed> m_keyed;
    std::vector<Place> m_places;
};

} // namespace

domain::Result<std::vector<TwiceKeyed>> keyTwice(const std::vector<Sheet>& sheets,
                                                 const std::vector<const Form*>& forms, std::uint64_t disagreements,
                                                 std::uint64_t agreed, Random& random)
{
    return Clerks(sheets, forms, random).key(disagreements, agreed);
}

} // namespace generation::papers
