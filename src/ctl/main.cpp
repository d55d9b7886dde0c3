// SPDX-License-Identifier: GPL-3.0-or-later
#include "composition/House.h"
#include "ctl/Command.h"
#include "services/Sentences.h"

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <span>

namespace {

using ctl::Arguments;
using ctl::Exit;
using ctl::Verb;

const std::set<std::string, std::less<>> commonValued{"--workspace", "--content", "--codesets"};

int code(Exit exit)
{
    return static_cast<int>(exit);
}

/// The verbs whose names begin so; false where there is none.
bool listVerbs(std::ostream& out, std::string_view beginning)
{
    bool any = false;
    for (const Verb& verb : ctl::verbs()) {
        if (!verb.name.starts_with(beginning))
            continue;
        out << "  deskctl " << verb.name << (verb.usage.empty() ? "" : " ") << verb.usage << "\n";
        any = true;
    }
    return any;
}

void listAllVerbs(std::ostream& out)
{
    out << "deskctl: the records desk without a screen\n\n";
    listVerbs(out, {});
    out << "\nEverywhere: --json (one JSON document on standard output), --workspace DIR, --content DIR (sample "
           "records),\n"
           "--codesets DIR (the code sets in the box).\n"
           "Exit: 0 done, 1 the answer is no, 2 wrong use, 3 cannot read or write. deskctl help VERB explains each.\n";
}

/// Options that hold for every verb may stand before it too: they go to its end.
std::vector<std::string> verbFirst(std::vector<std::string> words)
{
    std::size_t before = 0;
    while (before < words.size() && (words[before] == "--json" || commonValued.contains(words[before])))
        before += words[before] == "--json" ? 1 : 2;
    if (before < words.size())
        std::rotate(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(before), words.end());
    return words;
}

const Verb* find(std::span<const std::string> words, std::size_t& used)
{
    for (std::size_t length = std::min<std::size_t>(2, words.size()); length > 0; --length) {
        std::string name = words[0];
        if (length == 2)
            name += " " + words[1];
        for (const Verb& verb : ctl::verbs()) {
            if (verb.name == name) {
                used = length;
                return &verb;
            }
        }
    }
    return nullptr;
}

int help(std::span<const std::string> words)
{
    std::size_t used = 0;
    const Verb* verb = words.empty() ? nullptr : find(words, used);
    if (!verb && !words.empty() && listVerbs(std::cout, words[0] + " "))
        return code(Exit::Done);
    if (!words.empty() && !verb) {
        std::cerr << "There is no verb '" << words[0] << "'; deskctl help lists them.\n";
        return code(Exit::WrongUse);
    }
    if (!verb)
        listAllVerbs(std::cout);
    else
        std::cout << "deskctl " << verb->name << " " << verb->usage << "\n\n" << verb->help << "\n";
    return code(Exit::Done);
}

/// Sorts the words; a sentence where they are not of the verb's form.
std::optional<std::string> sort(const Verb& verb, std::span<const std::string> words, Arguments& into)
{
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string& word = words[i];
        if (word.rfind("--", 0) != 0) {
            into.words.push_back(word);
            continue;
        }
        if (into.options.contains(word))
            return word + " is given twice.";
        if (word == "--json" || verb.flags.contains(word)) {
            into.options[word] = "";
        } else if (verb.valued.contains(word) || commonValued.contains(word)) {
            if (i + 1 == words.size())
                return word + " needs a value after it.";
            into.options[word] = words[++i];
        } else {
            return "deskctl " + verb.name + " has no option " + word + ".";
        }
    }
    if (into.words.size() < verb.leastWords || into.words.size() > verb.mostWords)
        return "use: deskctl " + verb.name + " " + verb.usage;
    return std::nullopt;
}

template <typename T, typename Open>
domain::Result<T*> openOnce(std::unique_ptr<T>& kept, Open open)
{
    if (!kept) {
        auto opened = open();
        if (!opened)
            return opened.error();
        kept = std::move(*opened);
    }
    return kept.get();
}

int run(const Verb& verb, std::span<const std::string> words)
{
    Arguments arguments;
    if (const auto complaint = sort(verb, words, arguments)) {
        std::cerr << *complaint << "\n";
        return code(Exit::WrongUse);
    }
    composition::HouseOptions options = composition::defaultOptions();
    if (const auto given = arguments.get("--workspace"))
        options.workspace = *given;
    if (const auto given = arguments.get("--content"))
        options.content = *given;
    if (const auto given = arguments.get("--codesets"))
        options.codesets = *given;

    std::unique_ptr<composition::Shelf> shelf;
    std::unique_ptr<composition::House> house;
    ctl::Console console{std::cout, std::cerr,        arguments.has("--json"), {},
                         {},        options.codesets, options.content,         options.workspace};
    console.shelf = [&]() -> domain::Result<composition::Shelf*> {
        return openOnce(shelf, [&] { return composition::Shelf::open(options); });
    };
    console.house = [&]() -> domain::Result<composition::House*> {
        return openOnce(house, [&] { return composition::House::open(options); });
    };
    const Exit exit = verb.run(arguments, console);
    if (std::cout.flush())
        return code(exit);
    std::cerr << "The answer cannot be written to standard output.\n";
    return code(Exit::CannotReadOrWrite);
}

} // namespace

int main(int argc, char** argv)
{
    const std::vector<std::string> words = verbFirst({argv + 1, argv + argc});
    if (words.empty() || words[0] == "help" || words[0] == "--help" || words[0] == "-h")
        return help(std::span(words).subspan(words.empty() ? 0 : 1));
    if (words[0] == "--version") {
        std::cout << "deskctl " << composition::release() << "\n";
        return 0;
    }
    std::size_t used = 0;
    const Verb* verb = find(words, used);
    if (!verb) {
        std::cerr << "There is no verb '" << words[0] << "'; deskctl help lists them.\n";
        return code(Exit::WrongUse);
    }
    const auto rest = std::span(words).subspan(used);
    if (std::find(rest.begin(), rest.end(), "--help") != rest.end())
        return help(std::span(words).first(used));
    return run(*verb, rest);
}
