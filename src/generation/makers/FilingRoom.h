// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "generation/Maker.h"
#include "records/filing/FilingOrder.h"
#include "records/filing/LocationLog.h"

namespace generation {

/// Maker "filing-room": shelves, a cart, loans, requests and a retention list, with the key to them
/// (docs/tasks/filing.md lists the parameters).
class FilingRoomMaker final : public Maker
{
public:
    [[nodiscard]] std::string_view id() const override { return "filing-room"; }
    [[nodiscard]] domain::Result<Made> make(MakerContext& context) const override;
};

namespace filing_room {

/// How much there is of everything; all of it from the task's "make".
struct Plan
{
    records::filing::System system = records::filing::System::Straight;
    std::size_t folders = 40;
    std::size_t groups = 4; ///< of folders that share the pair that is read first
    std::size_t cart = 6;
    std::size_t returns = 0; ///< of the cart
    std::size_t misfiled = 0;
    std::size_t out = 0;
    std::size_t overdue = 0; ///< of those that are out
    std::size_t pulls = 0;
    std::size_t referrals = 0; ///< requests for charts that are out
    std::size_t destroy = 0;
    std::size_t notYet = 0;
    std::size_t held = 0;
    std::size_t permanent = 0;
    bool log = false;                  ///< what is destroyed is to be entered in the log
    std::vector<std::string> kinds;    ///< of records on the list
    std::vector<std::string> surnames; ///< empty: the facility's
};

/// What the parts of the maker work on and add to.
struct Work
{
    const House& house;
    const Plan& plan;
    domain::Date today;
    domain::Random& random;
    domain::Json material = domain::Json::object();
    domain::Json key = domain::Json::object();
};

/// Shelves, cart, guides, loans and requests. InvalidInput where there are too few folders for all that is asked for.
[[nodiscard]] domain::Status makeShelves(Work& work);
/// The retention list, and who may destroy and witness. InvalidInput where no such record can be drawn.
[[nodiscard]] domain::Status makeRecords(Work& work);

[[nodiscard]] domain::Error unfit(const std::string& what, const std::string& why);
/// One of a list that is not empty.
template <typename Entry>
[[nodiscard]] const Entry& oneOf(const std::vector<Entry>& list, domain::Random& random)
{
    return list[random.below(list.size())];
}
[[nodiscard]] domain::Date daysAfter(domain::Date day, int days);

struct DrawnName
{
    std::string surname;
    std::string given;
    std::string middle;
    std::string suffix;
};
[[nodiscard]] DrawnName drawName(Work& work, bool woman);
[[nodiscard]] DrawnName drawName(Work& work);

} // namespace filing_room
} // namespace generation
