// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "content/Library.h"
#include "services/Robots.h"
#include "services/Workplace.h"
#include "storage/Workspace.h"

#include <filesystem>
#include <memory>

namespace composition {

struct HouseOptions
{
    std::filesystem::path workspace; ///< folder of the workspace database
    std::filesystem::path content;   ///< sample-records
    std::filesystem::path codesets;  ///< editions in the box
};

/// The release of this program, "0.1.0".
[[nodiscard]] std::string release();

/// Content and code sets beside the program (installed) or above it (a build tree); the workspace in the platform's
/// data folder (XDG base directories: $XDG_DATA_HOME/records-desk).
[[nodiscard]] HouseOptions defaultOptions();

/// The task types of this release.
[[nodiscard]] workflow::TaskTypes taskTypes();

/// The access policy that content holds, alone.
[[nodiscard]] domain::Result<access_control::Policy> openPolicy(const std::filesystem::path& content);

/// Everything but the workspace: content, code sets, policy. Enough to build scenarios and to score.
class Shelf
{
public:
    [[nodiscard]] static domain::Result<std::unique_ptr<Shelf>> open(const HouseOptions& options);
    ~Shelf();
    Shelf(const Shelf&) = delete;
    Shelf& operator=(const Shelf&) = delete;

    [[nodiscard]] const content::Library& library() const;
    [[nodiscard]] const codesets::Catalogue& embedded() const;
    [[nodiscard]] const codesets::Abbreviations& abbreviations() const;
    [[nodiscard]] const workflow::ScenarioBuilder& scenarios() const;
    [[nodiscard]] const workflow::TaskTypes& types() const;
    [[nodiscard]] const services::Rubrics& rubrics() const;
    [[nodiscard]] const access_control::Policy& policy() const;
    [[nodiscard]] const services::ClaimChecker& claims() const;
    [[nodiscard]] services::Rulings rulings() const;

private:
    struct Parts;
    explicit Shelf(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

/// Opens everything once and hands it to the two mains.
class House
{
public:
    /// Errors of storage::Workspace::open, and of Shelf::open.
    [[nodiscard]] static domain::Result<std::unique_ptr<House>> open(const HouseOptions& options);
    ~House();
    House(const House&) = delete;
    House& operator=(const House&) = delete;

    [[nodiscard]] const services::Workplace& place() const;
    [[nodiscard]] const Shelf& shelf() const;
    /// What stands in the way of parts of the content, for the instructor; the rest of it is open.
    [[nodiscard]] const content::Problems& contentProblems() const;
    [[nodiscard]] const HouseOptions& options() const;

private:
    struct Parts;
    explicit House(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

} // namespace composition
