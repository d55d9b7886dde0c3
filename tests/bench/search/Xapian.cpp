// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/search/Rival.h"

#ifdef BENCH_XAPIAN
#include "codesets/Words.h"

#include <xapian.h>
#endif

namespace bench {

#ifdef BENCH_XAPIAN
namespace {

/// Xapian in memory: the words joined by OR, every word by its beginning, its own weights.
class XapianRival final : public Rival
{
public:
    [[nodiscard]] std::string name() const override { return "Xapian"; }

    void index(const std::vector<std::string>& titles) override
    {
        for (const std::string& title : titles) {
            Xapian::Document document;
            for (const std::string& word : codesets::wordsOf(title))
                document.add_term(word);
            m_database.add_document(document);
        }
        m_database.commit();
    }

    [[nodiscard]] std::vector<std::size_t> search(const std::vector<std::string>& words) override
    {
        Xapian::Query query;
        for (const std::string& word : words)
            query |= Xapian::Query(Xapian::Query::OP_WILDCARD, word, 0, Xapian::Query::WILDCARD_LIMIT_FIRST);
        Xapian::Enquire enquire(m_database);
        enquire.set_query(query);
        std::vector<std::size_t> result;
        const Xapian::MSet found = enquire.get_mset(0, 20);
        for (auto at = found.begin(); at != found.end(); ++at)
            result.push_back(*at - 1);
        return result;
    }

private:
    Xapian::WritableDatabase m_database{std::string(), Xapian::DB_BACKEND_INMEMORY};
};

} // namespace

std::unique_ptr<Rival> xapian()
{
    return std::make_unique<XapianRival>();
}
#else
std::unique_ptr<Rival> xapian()
{
    return nullptr;
}
#endif

} // namespace bench
