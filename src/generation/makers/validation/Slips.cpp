// SPDX-License-Identifier: GPL-3.0-or-later
#include "generation/makers/validation/Slips.h"

#include <algorithm>
#include <map>
#include <set>

namespace generation::abstracts {

using domain::Random;
using std::chrono::days;
using std::chrono::years;

namespace {

const std::vector<Slip>& allSlips()
{
    static const std::vector<Slip> slips{
        {"stay",
         "dates",
         "los",
         {"consistency"},
         {},
         true,
         "From {admitted} to {discharged} are {los} days: the day of discharge is not counted."},
        {"discharge",
         "dates",
         "discharged",
         {"accuracy", "consistency"},
         {},
         true,
         "The patient left on {dischargedDay}. The length of stay is right and does not go with the date abstracted."},
        {"turned",
         "dates",
         "discharged",
         {"consistency", "accuracy"},
         {},
         true,
         "A discharge before admission cannot be; the unit's note has {dischargedDay}."},
        {"age",
         "age",
         "age",
         {"consistency"},
         {},
         true,
         "Born {bornDay} and admitted {admittedDay}, the patient was {age}."},
        {"born",
         "age",
         "born",
         {"accuracy", "consistency"},
         {},
         true,
         "The face sheet has {bornDay}, and the age abstracted goes with that."},
        {"sex", "principal", "sex", {"accuracy", "consistency"}, {}, true, "The face sheet has {sexWord}."},
        {"weight-ten",
         "weight",
         "weight",
         {"accuracy", "precision"},
         {},
         true,
         "The decimal point was lost: the unit weighed {weight} kg."},
        {"weight-swap",
         "weight",
         "weight",
         {"accuracy"},
         {},
         true,
         "Two digits were exchanged: the unit weighed {weight} kg. No rule can see that."},
        {"weight-round",
         "weight",
         "weight",
         {"precision"},
         {},
         true,
         "Weight is kept with one decimal, and the source gives it: {weight} kg."},
        {"mrn",
         "mrn",
         "mrn",
         {"accuracy"},
         {},
         true,
         "The face sheet has {mrn}; two digits were exchanged, and the number still has the right form."},
        {"vague",
         "principal",
         "principal",
         {"granularity"},
         {},
         true,
         "The summary says more than the unspecified code does: {words}"},
        {"disposition",
         "disposition",
         "disposition",
         {"definition"},
         {},
         true,
         "A home health agency was to take over: by the dictionary that is HC, not HOME."},
        {"payer",
         "payer",
         "payer",
         {"currency"},
         {},
         true,
         "The old coverage ended {coverEnds}, before this admission."},
        {"blank-payer",
         "payer",
         "payer",
         {"comprehensiveness"},
         {},
         true,
         "The item was left blank, and the face sheet has the coverage."},
        {"blank-tobacco",
         "tobacco",
         "tobacco",
         {"comprehensiveness"},
         {},
         true,
         "The item was left blank, and the history answers it."},
        {"blank-type",
         "type",
         "type",
         {"comprehensiveness"},
         {},
         true,
         "The item was left blank, and the face sheet has it."},
        {"type-list",
         "type",
         "type",
         {"definition"},
         {},
         true,
         "What was entered is none of the dictionary's values; the face sheet's word stands for {type}."},
        {"tobacco-vague",
         "tobacco",
         "tobacco",
         {"granularity", "accuracy"},
         {},
         true,
         "UNK is for what nobody asked or could answer; the history says it plainly."},
        {"late",
         "late",
         "abstracted",
         {"timeliness"},
         {},
         false,
         "The abstract was due by {due} and was never on hold. The date is true; it is the work that was late."},
        {"comment",
         "comment",
         "comment",
         {"relevancy"},
         {},
         false,
         "Nobody needs this to read the abstract, and it says things of people that the batch is not for."},
        {"poa", "poa", "poa", {"accuracy"}, {}, true, "The record tells when it began: present on admission is {poa}."},
        {"arrived",
         "arrived",
         "arrived",
         {"definition"},
         {},
         true,
         "Since the change arrival is when triage saw the patient, {arrived}; the time of registration is the old "
         "definition."},
        {"old",
         "age",
         "age",
         {},
         {},
         false,
         "The span is a question: born {bornDay}, the patient was {age}, and the page says who made sure."},
        {"long-stay",
         "dates",
         "los",
         {},
         {},
         false,
         "{admittedDay} to {dischargedDay} are {los} days, and the summary says why."},
        {"heavy", "weight", "weight", {}, {}, false, "The unit weighed {weight} kg, twice."},
        {"vague-true",
         "principal",
         "principal",
         {},
         {},
         false,
         "The record says no more, so the unspecified code is right: {words}"},
        {"hold",
         "late",
         "abstracted",
         {},
         {"discharged"},
         false,
         "Days on hold do not count: held from {holdFrom} to {holdTo}, closed the day after."},
        {"breast-man",
         "principal",
         "sex",
         {},
         {"principal"},
         false,
         "Men have breast cancer too; face sheet, notes and code agree."},
    };
    return slips;
}

std::string weightOf(const Stay& stay, std::string_view slip)
{
    std::string weight = stay.truth.find("weight")->second;
    const std::size_t point = weight.find('.');
    if (slip == "weight-ten") {
        weight.erase(point, 1);
        return weight + ".0";
    }
    if (slip == "weight-swap") {
        std::swap(weight[point - 1], weight[point + 1]);
        return weight;
    }
    const int whole = std::stoi(weight.substr(0, point));
    return std::to_string(weight[point + 1] >= '5' ? whole + 1 : whole);
}

std::string dayOf(const Stay& stay, std::string_view slip, Random& random)
{
    const auto parsed = [&](const char* item) {
        const auto date = domain::parseDate(stay.truth.find(item)->second);
        return date ? Days(*date) : Days{};
    };
    if (slip == "late" || slip == "hold")
        return isoDay(parsed("abstracted"));
    if (slip == "discharge")
        return isoDay(parsed("discharged") + days(1 + static_cast<int>(random.below(2))));
    if (slip == "turned")
        return isoDay(parsed("admitted") - days(1 + static_cast<int>(random.below(9))));
    const int age = std::stoi(stay.truth.find("age")->second);
    const domain::Date born(parsed("born"));
    domain::Date other = age >= 30 ? born + years(10) : born - years(10);
    if (!other.ok())
        other = other.year() / other.month() / std::chrono::day(28);
    return domain::format(other);
}

std::string swappedNumber(std::string number, Random& random)
{
    const std::size_t pair = random.below(3) * 3;
    std::swap(number[pair], number[pair + 1]);
    return number;
}

std::string offTheList(const std::string& type)
{
    return type == "EM" ? "EMER" : type == "UR" ? "URG" : "ELEC";
}

std::string otherAgeThan(int age, Random& random)
{
    return std::to_string(age >= 80 || random.below(2) == 0 ? age - 1 : age + 10);
}

} // namespace

const Slip* slip(std::string_view id)
{
    const auto& slips = allSlips();
    const auto found = std::find_if(slips.begin(), slips.end(), [&](const Slip& one) { return one.id == id; });
    return found == slips.end() ? nullptr : &*found;
}

bool clash(const Slip& one, const Slip& other)
{
    // Whoever waits long for a place in a facility does not go home with an agency; a case of one decoy alone has its
    // own length.
    static const std::set<std::string_view> apart{"long-stay", "disposition", "breast-man"};
    return one.group == other.group || (apart.contains(one.id) && apart.contains(other.id));
}

std::string slipped(const Slip& slip, const Stay& stay, Random& random)
{
    const std::string& right = stay.truth.find(slip.item)->second;
    if (slip.isDecoy() || slip.id.starts_with("blank-"))
        return slip.isDecoy() ? right : std::string();
    if (slip.id == "stay")
        return std::to_string(std::stoi(right) + 1);
    if (slip.id == "age")
        return otherAgeThan(std::stoi(right), random);
    if (slip.id == "sex")
        return right == "F" ? "M" : "F";
    if (slip.item == "weight")
        return weightOf(stay, slip.id);
    if (slip.id == "mrn")
        return swappedNumber(right, random);
    if (slip.id == "vague")
        return stay.kind->vague;
    if (slip.id == "disposition")
        return "HOME";
    if (slip.id == "payer")
        return stay.facts.find("otherPayer")->second;
    if (slip.id == "type-list")
        return offTheList(right);
    if (slip.id == "tobacco-vague")
        return "UNK";
    if (slip.id == "poa")
        return right == "Y" ? "N" : "Y";
    if (slip.id == "arrived")
        return stay.facts.find("otherArrival")->second;
    return dayOf(stay, slip.id, random);
}

std::string otherOpinion(std::string_view item, const std::string& right, const std::string& taken, Random& random)
{
    static const std::map<std::string, std::vector<std::string>, std::less<>> opinions{
        {"poa", {"Y", "N", "U"}},
        {"tobacco", {"NEVER", "FORMER", "NOW", "UNK"}},
        {"disposition", {"HOME", "HC", "SNF"}},
        {"type", {"EM", "UR", "EL"}},
        {"payer", {"MCR", "MCD", "COM"}},
    };
    const auto list = opinions.find(item);
    std::vector<std::string> left;
    for (const std::string& value : list == opinions.end() ? std::vector<std::string>() : list->second) {
        if (value != right && value != taken)
            left.push_back(value);
    }
    return left.empty() ? std::string() : left[random.below(left.size())];
}

} // namespace generation::abstracts
