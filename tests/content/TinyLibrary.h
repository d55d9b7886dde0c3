// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "codesets/Catalogue.h"
#include "content/Check.h"
#include "content/Library.h"

#include <QTemporaryDir>

#include <filesystem>
#include <map>
#include <string>

/// A library with nothing wrong in it: one inpatient chart of six pages, one exercise with one variant. Tests break one
/// thing and look at what is said.
class TinyLibrary
{
public:
    TinyLibrary();

    /// Exchanges the first place where `from` stands; false where it stands nowhere.
    bool change(const std::string& file, const std::string& from, const std::string& to);
    void write(const std::string& file, const std::string& text) { m_files[file] = text; }
    void remove(const std::string& file) { m_files.erase(file); }
    [[nodiscard]] const std::string& text(const std::string& file) const { return m_files.at(file); }

    /// Puts the files into a fresh folder and reads them.
    [[nodiscard]] content::Library load();
    [[nodiscard]] content::Problems check();

private:
    void addFacility();
    void addChart();
    void addExercise();
    void addSchemas();

    std::map<std::string, std::string> m_files;
    QTemporaryDir m_folder;
};

/// Embedded editions with a handful of codes.
[[nodiscard]] codesets::Catalogue handfulOfCodes();
