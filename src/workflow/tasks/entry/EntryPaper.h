// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Time.h"
#include "records/entry/Form.h"
#include "workflow/TaskType.h"

#include <map>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace workflow::entry {

using records::entry::Field;
using records::entry::Form;

/// What is done with the papers: they are keyed, or two clerks' keying is compared.
enum class Mode { Key, Compare };

/// A piece of what stands in a field on paper, as the eye meets it.
struct Stroke
{
    enum class Kind {
        Plain,
        Struck, ///< crossed out
        Over,   ///< one character written over another; `also` is the other
        Blot,   ///< `length` characters that nobody can read
        Late,   ///< put in later; `note` tells who and when: "JR 5/4"
    };
    Kind kind = Kind::Plain;
    std::string text;
    std::string also;
    std::string note;
    int length = 0;
};

/// What stands in one field.
struct Ink
{
    std::vector<Stroke> strokes;
    std::vector<std::string> ticks; ///< boxes marked, by option code
    std::vector<std::string> voids; ///< boxes marked and crossed out again
};

/// A remark in the margin or a stamp.
struct MarginNote
{
    bool stamp = false;
    std::string text;
};

/// One clerk's keying of a paper, normalised, by field; what was left empty is not in it.
using Keyed = std::map<std::string, std::string, std::less<>>;

/// A filled form.
struct Paper
{
    std::string id; ///< "p1"
    std::string form;
    std::string title;
    bool capitals = false;          ///< printed letters; otherwise a running hand
    bool black = false;             ///< ink; otherwise blue
    int skew = 0;                   ///< tenths of a degree, clockwise
    std::vector<std::string> label; ///< lines of the typed sticker; empty: there is none
    std::map<std::string, Ink, std::less<>> ink;
    std::vector<MarginNote> notes;
    Keyed first;
    Keyed second;
};

/// What lies on the desk: the forms' definitions and the papers.
struct Material
{
    Mode mode = Mode::Key;
    domain::Date today{};
    std::vector<Form> forms;
    std::vector<Paper> papers;

    [[nodiscard]] const Form* form(std::string_view id) const;
    [[nodiscard]] const Paper* paper(std::string_view id) const;
    /// The form of a paper; null where there is no such paper.
    [[nodiscard]] const Form* formOf(std::string_view paper) const;
};

/// The material, or everything that is wrong with its form, with JSON pointers.
[[nodiscard]] std::variant<Material, std::vector<Issue>> readMaterial(const domain::Json& json);

/// Definitions of the forms used (material and key both hold them).
[[nodiscard]] std::vector<Form> readForms(const domain::Json& json, std::vector<Issue>& issues);

} // namespace workflow::entry
