// SPDX-License-Identifier: GPL-3.0-or-later
// The excerpts: several pages with their authors, each telling its part and no more.
#include "generation/makers/MpiPools.h"
#include "generation/makers/validation/Stay.h"

namespace generation::abstracts {

using domain::Json;
using domain::Random;
using mpi::any;

namespace {

const char* payerWords(const std::string& code)
{
    return code == "MCR" ? "Medicare" : code == "MCD" ? "Medicaid" : code == "COM" ? "commercial plan" : "none";
}

const char* typeWords(const std::string& code)
{
    return code == "EM" ? "emergency" : code == "UR" ? "urgent" : "elective";
}

class Writer
{
public:
    Writer(const Stay& stay, const Pools& pools, const std::set<std::string>& items, const Needs& needs, Random& random)
        : m_stay(stay), m_pools(pools), m_items(items), m_needs(needs), m_random(random),
          m_physician(any(pools.physicians, random)), m_nurse(any(pools.nurses, random))
    {
    }

    Json all()
    {
        faceSheet();
        history();
        if (m_random.below(2) == 0)
            nursing();
        else
            split();
        summary();
        log();
        return std::move(m_parts);
    }

private:
    [[nodiscard]] bool asks(const char* item) const { return m_items.contains(item); }
    [[nodiscard]] bool needed(std::string_view slip) const { return m_needs.find(slip) != m_needs.end(); }
    [[nodiscard]] const std::string& truth(const char* item) const { return m_stay.truth.find(item)->second; }
    [[nodiscard]] std::string fact(const char* name) const { return filled("{" + std::string(name) + "}", m_stay); }

    std::string phrase(const std::string& name)
    {
        const auto list = m_pools.phrases.find(name);
        return list == m_pools.phrases.end() ? std::string() : filled(any(list->second, m_random), m_stay);
    }

    void put(const char* title, const std::string& author, Json lines)
    {
        if (!lines.empty())
            m_parts.push_back({{"title", title}, {"author", author}, {"lines", std::move(lines)}});
    }

    void faceSheet()
    {
        Json lines = Json::array();
        lines.push_back("Record number: " + truth("mrn"));
        lines.push_back("Date of birth: " + fact("bornDay"));
        lines.push_back("Sex: " + fact("sexWord"));
        if (asks("type"))
            lines.push_back(std::string("Admission: ") + typeWords(truth("type")));
        if (asks("payer") && needed("payer")) {
            lines.push_back(std::string("Coverage: ") + payerWords(fact("otherPayer")) + ", ended "
                            + fact("coverEnds"));
            lines.push_back(std::string("Coverage, second line: ") + payerWords(truth("payer")) + " from "
                            + fact("coverBegins"));
        } else if (asks("payer")) {
            lines.push_back(std::string("Coverage: ") + payerWords(truth("payer")) + ", active");
        }
        put("Face sheet", any(m_pools.clerks, m_random) + ", Patient Access, " + fact("admittedDay"), std::move(lines));
    }

    void history()
    {
        Json lines = Json::array();
        if (asks("arrived"))
            put("Arrival record", m_nurse + ", " + fact("arrivedDay"), Json::array({phrase("arrived")}));
        if (needed("old"))
            lines.push_back(phrase("old"));
        lines.push_back(filled(any(m_stay.kind->present, m_random), m_stay));
        if (asks("tobacco"))
            lines.push_back("Social: " + phrase(truth("tobacco")));
        lines.push_back(phrase("admitted"));
        put("History and physical", m_physician + ", " + fact("admittedDay") + " " + fact("admittedTime"),
            std::move(lines));
    }

    [[nodiscard]] std::string weighed() { return phrase(needed("heavy") ? "weight-heavy" : "weight"); }
    [[nodiscard]] std::string left() { return phrase("discharged"); }

    /// One nurse writes on the way in and on the way out.
    void nursing()
    {
        if (asks("weight"))
            put("Nursing admission", m_nurse + ", " + fact("admittedDay"), Json::array({weighed()}));
        Json lines = Json::array({left()});
        if (asks("disposition"))
            lines.push_back(phrase(truth("disposition")));
        put("Nursing discharge note", any(m_pools.nurses, m_random) + ", " + fact("dischargedDay"), std::move(lines));
    }

    /// The unit's flowsheet has the numbers, the note has the words.
    void split()
    {
        Json lines = Json::array();
        if (asks("weight"))
            lines.push_back("Weight: " + truth("weight") + " kg" + (needed("heavy") ? " (built-in scale, twice)" : ""));
        lines.push_back("Off unit: " + fact("dischargedDay") + " " + fact("dischargedTime"));
        put("Flowsheet", m_nurse, std::move(lines));
        if (asks("disposition"))
            put("Discharge note", any(m_pools.nurses, m_random) + ", " + fact("dischargedDay"),
                Json::array({phrase(truth("disposition"))}));
    }

    void summary()
    {
        Json lines = Json::array();
        if (asks("principal"))
            lines.push_back("Final diagnosis: " + m_stay.words);
        lines.push_back(filled(any(m_stay.kind->course, m_random), m_stay));
        if (asks("comorbid") || asks("poa")) {
            const auto& ways = truth("poa") == "Y" ? m_stay.other->present : m_stay.other->later;
            lines.push_back(m_stay.other->words + ". " + filled(any(ways, m_random), m_stay));
        }
        if (needed("long-stay"))
            lines.push_back(phrase("los-long"));
        put("Discharge summary", m_physician + ", " + fact("dischargedDay"), std::move(lines));
    }

    void log()
    {
        if (needed("hold"))
            put("HIM work log", "Health Information", Json::array({phrase("hold")}));
    }

    const Stay& m_stay;
    const Pools& m_pools;
    const std::set<std::string>& m_items;
    const Needs& m_needs;
    Random& m_random;
    std::string m_physician;
    std::string m_nurse;
    Json m_parts = Json::array();
};

} // namespace

Json sourceOf(const Stay& stay, const Pools& pools, const std::set<std::string>& items, const Needs& needs,
              Random& random)
{
    return Writer(stay, pools, items, needs, random).all();
}

} // namespace generation::abstracts
