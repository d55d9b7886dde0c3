// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/codesets/Books.h"
#include "unit/codesets/Editions.h"

#include "codesets/EditionFiles.h"
#include "codesets/Install.h"
#include "codesets/book/Bookshelf.h"
#include "codesets/book/Tabular.h"
#include "domain/Random.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <array>
#include <csignal>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace codesets;
namespace fs = std::filesystem;

namespace {

class Patience final : public Progress
{
public:
    bool advance(std::string_view, double) override { return true; }
};

/// The helper as a process.
class Installer
{
public:
    Installer(const fs::path& out, const fs::path& one, const fs::path& other)
    {
        std::array<int, 2> ends{};
        if (::pipe(ends.data()) != 0)
            qFatal("no pipe");
        posix_spawn_file_actions_t actions;
        ::posix_spawn_file_actions_init(&actions);
        ::posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
        ::posix_spawn_file_actions_addclose(&actions, ends[0]);
        std::array<std::string, 4> words{CODES_INSTALLER, out.string(), one.string(), other.string()};
        std::array<char*, 5> arguments{words[0].data(), words[1].data(), words[2].data(), words[3].data(), nullptr};
        if (::posix_spawn(&m_process, CODES_INSTALLER, &actions, nullptr, arguments.data(), environ) != 0)
            qFatal("the helper does not start");
        ::posix_spawn_file_actions_destroy(&actions);
        ::close(ends[1]);
        m_output = ends[0];
    }
    Installer(const Installer&) = delete;
    Installer& operator=(const Installer&) = delete;
    ~Installer() { ::close(m_output); }

    void waitForLine() { readSome(); }
    static void runFor(std::uint64_t microseconds)
    {
        pollfd nothing{-1, 0, 0};
        const timespec time{0, static_cast<long>(microseconds * 1000)};
        ::ppoll(&nothing, 1, &time, nullptr);
    }
    void kill()
    {
        ::kill(m_process, SIGKILL);
        int status = 0;
        ::waitpid(m_process, &status, 0);
        m_killed = WIFSIGNALED(status);
        while (readSome()) {
        }
    }
    [[nodiscard]] bool wasKilled() const { return m_killed; }
    [[nodiscard]] const std::string& said() const { return m_said; }

private:
    bool readSome()
    {
        std::array<char, 4096> bytes{};
        const ssize_t size = ::read(m_output, bytes.data(), bytes.size());
        m_said.append(bytes.data(), size > 0 ? static_cast<std::size_t>(size) : 0);
        return size > 0;
    }

    pid_t m_process = 0;
    int m_output = -1;
    bool m_killed = false;
    std::string m_said;
};

/// A release whose codes and book carry the same mark, so that a mixture would show.
void writeRelease(const fs::path& folder, const std::string& mark)
{
    constexpr int codes = 3000;
    std::string order = made::order(1, "J44", false, "Other blocked breath " + mark);
    for (int i = 0; i < codes; ++i)
        order += made::order(2 + i, "J4" + std::to_string(1000 + i), true, "Blocked breath " + mark);
    made::write(folder / "order-2024.txt", order);
    std::string xml = made::tabularXml();
    xml.replace(xml.find("worse today"), 11, mark);
    made::write(folder / "tabular.xml", xml);
    made::write(folder / "index.xml", made::indexXml());
}

/// "A A": the marks of the codes and of the book as they are read; "damaged" where they cannot be.
std::string marks(const fs::path& out)
{
    const auto catalogue = readCatalogue(out);
    if (!catalogue)
        return "damaged: " + catalogue.error().detail;
    if (catalogue->editions().size() != 1)
        return "no edition";
    const Bookshelf books = Bookshelf::open(std::span(&out, 1));
    if (books.parts().size() != 2)
        return "parts missing";
    const auto book = books.tabular(books.parts()[0]);
    const auto index = books.terms(books.parts()[1]);
    if (!book || !index)
        return "damaged book";
    const std::string_view code = catalogue->editions()[0]->find("J41000")->title;
    const std::string_view heading = (*book)->heading(*(*book)->find("J441")).title;
    return std::string(1, code.back()) + " " + std::string(1, heading.back());
}

std::size_t hiddenFolders(const fs::path& folder)
{
    const fs::directory_iterator all(folder);
    return static_cast<std::size_t>(std::count_if(begin(all), end(all), [](const fs::directory_entry& entry) {
        return entry.path().filename().string().starts_with('.');
    }));
}

} // namespace

class KilledInstallTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldLeaveAWholeCatalogueWhenKilledAtAnyInstant()
    {
        constexpr int kills = 60;
        const QTemporaryDir temp;
        const fs::path folder = temp.path().toStdString();
        const fs::path out = folder / "out";
        writeRelease(folder / "a", "A");
        writeRelease(folder / "b", "B");
        Patience progress;
        QVERIFY(install(std::vector{folder / "a"}, out, progress).ok());
        domain::Random random(20261126);
        std::size_t left = 0;
        for (int round = 0; round < kills; ++round) {
            Installer installer(out, folder / "a", folder / "b");
            if (random.below(3) != 0)
                installer.waitForLine();
            Installer::runFor(random.below(random.below(2) == 0 ? 60000 : 6000));
            installer.kill();
            QVERIFY(installer.wasKilled());
            QVERIFY2(installer.said().find("codesets.") == std::string::npos, installer.said().c_str());
            const std::string found = marks(out);
            QVERIFY2(found == "A A" || found == "B B", found.c_str());
            left = std::max(left, hiddenFolders(out / "icd10cm"));
        }
        // What the killed ones left beside the editions is gone with the next install, and does not pile up.
        QVERIFY(install(std::vector{folder / "a"}, out, progress).ok());
        QCOMPARE(hiddenFolders(out / "icd10cm"), std::size_t{0});
        QVERIFY(left <= 2);
        QCOMPARE(marks(out), std::string("A A"));
    }

    void shouldPutBackAFolderThatHadSteppedAsideAndClearAwayStages()
    {
        // As a kill leaves it on file systems that cannot exchange two folders.
        const QTemporaryDir temp;
        const fs::path folder = temp.path().toStdString();
        const fs::path out = folder / "out";
        writeRelease(folder / "a", "A");
        Patience progress;
        QVERIFY(install(std::vector{folder / "a"}, out, progress).ok());
        fs::rename(out / "icd10cm/2024", out / "icd10cm/.2024.0123456789abcdef.old");
        // And a stage that nobody holds any more.
        made::write(out / "icd10cm/.2022.fedcba9876543210/codes.tsv", "code\n");
        made::write(folder / "drugs.xml", made::tableXml("2021", "Substance"));
        QVERIFY(install(std::vector{folder / "drugs.xml"}, out, progress).ok());
        QVERIFY(fs::exists(out / "icd10cm/2024/codes.tsv"));
        QCOMPARE(hiddenFolders(out / "icd10cm"), std::size_t{0});
    }
};

QTEST_GUILESS_MAIN(KilledInstallTest)
#include "tst_killed_install.moc"
