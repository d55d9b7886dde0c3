// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Json.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace records::entry {

/// What a field of a form takes.
enum class FieldKind { Text, Name, Date, Time, Number, Code, Choice, Phone, YesNo };

/// One allowed value of a code or choice field.
struct Option
{
    std::string code;                 ///< what the electronic record keeps
    std::string title;                ///< what it means
    std::vector<std::string> written; ///< other ways in which people write it on paper: "po", "q day"
};

/// Another unit that may be keyed: value in the field's unit = (keyed + offset) x factor.
struct Conversion
{
    std::string unit;
    double factor = 1.0;
    double offset = 0.0;
};

struct Field
{
    std::string id;
    std::string section;
    std::string label;
    FieldKind kind = FieldKind::Text;
    bool required = false; ///< in a repeated section: where anything of its row is filled
    std::string weight;    ///< the rubric's name for what it is worth: "identity"
    std::string rule;      ///< rule that a finding names; empty: the rubric's
    std::string help;
    std::string format;          ///< text: N a digit, A a letter, all else itself; empty: free
    std::string unit;            ///< number
    int decimals = 0;            ///< number: kept so many
    std::optional<double> least; ///< number: outside of these it is taken, with a warning
    std::optional<double> most;
    std::vector<Conversion> conversions;
    std::vector<Option> options; ///< code, choice; yes and no have their own
    int columns = 6;             ///< width on paper, of 12
    int row = 0;                 ///< of a repeated section, from 1; 0: of none
    bool future = false;         ///< date: may lie after today

    [[nodiscard]] const Option* option(std::string_view code) const;
};

struct Section
{
    std::string id;
    std::string title;
    int repeat = 0; ///< rows of a list; 0: stands once
};

/// Fields that must agree with one another.
struct Consistency
{
    enum class Kind {
        Order, ///< date `first` not after date `second`
        Above, ///< number `first` above number `second`
        Age,   ///< number `second` is the age of who was born on `first`
    };
    Kind kind = Kind::Order;
    std::string first;
    std::string second;
};

/// A form as printed and as keyed.
struct Form
{
    std::string id;
    std::string title;
    std::string number; ///< in the corner of the sheet: "AF-101"
    std::vector<Section> sections;
    std::vector<Field> fields; ///< in order of keying; those of a repeated section once a row, as "drug-1", "drug-2"
    std::vector<Consistency> checks;

    [[nodiscard]] const Field* field(std::string_view id) const;
};

struct FormFault
{
    std::string pointer; ///< RFC 6901
    std::string message;
};

/// Reads one form of facility/forms.json; notes every fault with its place.
[[nodiscard]] Form readForm(const domain::Json& json, const std::string& pointer, std::vector<FormFault>& faults);

/// All forms of facility/forms.json: the list under `forms`.
[[nodiscard]] std::vector<Form> readForms(const domain::Json& json, std::vector<FormFault>& faults);

} // namespace records::entry
