// SPDX-License-Identifier: GPL-3.0-or-later
#include "generation/Content.h"

#include <algorithm>

namespace generation {
namespace {

template <typename T>
const T* byId(const std::vector<T>& values, std::string_view id)
{
    const auto found = std::find_if(values.begin(), values.end(), [&](const T& value) { return value.id == id; });
    return found == values.end() ? nullptr : &*found;
}

} // namespace

const records::StaffMember* House::member(std::string_view id) const
{
    return byId(staff, id);
}

const DocumentType* House::type(std::string_view id) const
{
    return byId(types, id);
}

bool House::wantsSignature(std::string_view id) const
{
    const DocumentType* known = type(id);
    return known == nullptr || known->authentication == domain::Authentication::Author;
}

std::size_t House::groupIndex(std::string_view id) const
{
    const auto* group = byId(groups, id);
    return group == nullptr ? groups.size() : static_cast<std::size_t>(group - groups.data());
}

const Variant* RawExercise::variant(std::string_view id) const
{
    return byId(variants, id);
}

} // namespace generation
