// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

/// Small books in the official files' forms, in words of our own, for the tests of this room.
namespace made {

inline const std::string xmlHead = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\r\n";

/// A chapter with two sections, one inside the other, and notes of every kind.
inline std::string tabularXml(const std::string& year = "2024")
{
    return xmlHead + "<ICD10CM.tabular><version>" + year
           + "</version>"
             R"(<introduction><introSection type="title"><title>How to read</title></introSection></introduction>
<chapter><name>10</name><desc>Ills of breath (J00-J99)</desc>
<notes><note>Where two sites meet, the lower one counts.</note></notes>
<excludes2><note>ills of the newborn (P04-P96)</note></excludes2>
<sectionIndex><sectionRef first="J40" last="J47" id="J40-J47">Long ills</sectionRef></sectionIndex>
<section id="J40-J47"><desc>Long ills of the lower way (J40-J47)</desc>
<excludes1><note>ill from dust (J60)</note></excludes1></section>
<section id="J44"><desc>Blocked breath (J44)</desc>
<diag><name>J44</name><desc>Other blocked breath</desc>
<includes><note>lasting cough with   block</note></includes>
<codeAlso><note>type of asthma, if known (J45.-)</note></codeAlso>
<useAdditionalCode><note>code for use of tobacco (Z72.0)</note><note>code for past use (Z87.891)</note></useAdditionalCode>
<diag><name>J44.1</name><desc>Blocked breath, worse today</desc>
<inclusionTerm><note>Flare of blocked breath</note></inclusionTerm>
<excludes2><note>blocked breath with cold (J44.0)</note></excludes2></diag></diag></section>
<section id="M80-M85"><desc>Bones (M80-M85)</desc>
<diag><name>M80</name><desc>Thin bone that broke</desc>
<sevenChrNote><note>Add a 7th character to each code of M80</note></sevenChrNote>
<sevenChrDef><extension char="A">first visit</extension><note>also a visit for the plaster</note>
<extension char="S">late effect</extension></sevenChrDef>
<codeFirst><note>poisoning, if any (T36-T65 with fifth or sixth character 1-4 or 6)</note></codeFirst>
<diag placeholder="true"><name>M80.0X</name><desc>Thin bone of old age that broke</desc></diag></diag></section>
</chapter></ICD10CM.tabular>)";
}

inline std::string indexXml(const std::string& year = "2024", const std::string& title = "INDEX TO ILLS")
{
    return xmlHead + "<ICD10CM.index><version>" + year + "</version><title>" + title
           + "</title>"
             R"(<letter><title>B</title>
<mainTerm><title>Block<nemod>(of breath) (slow)</nemod> NEC</title><code>J44.9</code>
<term level="1"><title>with</title><term level="2"><title>cold</title><code>J44.0</code></term>
<term level="2"><title>swelling</title><code>E85.4</code><manif>J99</manif></term></term>
<term level="1"><title>ear</title><subcat>H93.3</subcat></term>
<term level="1"><title>heart</title><see>Heart, block</see></term>
<term level="1"><title>stone</title><seecat>N20</seecat></term></mainTerm>
<mainTerm><title>Breath</title><seeAlso>Block</seeAlso></mainTerm></letter></ICD10CM.index>)";
}

inline std::string tableXml(const std::string& year, const std::string& first)
{
    return xmlHead + "<ICD10CM.index><version>" + year + "</version><indexHeading><head col=\"1\">" + first
           + R"(</head><head col="2">Bad</head><head col="3">Good</head></indexHeading><letter><title>A</title>
<mainTerm><title>Apple</title><cell col="2">C11.-</cell><cell col="3">--</cell>
<term level="1"><title>peel<nemod>(red)</nemod></title><seeAlso>Pear</seeAlso><cell col="3">D11.0</cell></term>
</mainTerm></letter></ICD10CM.index>)";
}

inline std::string pcsTablesXml(const std::string& rowCodes = "4")
{
    return xmlHead + R"(<ICD10PCS.tabular><version>2024</version><title>Tables</title><pcsTable>
<axis pos="1" values="1"><title>Section</title><label code="0">Knife work</label></axis>
<axis pos="2" values="1"><title>System</title><label code="F">Bile ways</label></axis>
<axis pos="3" values="1"><title>Operation</title><label code="T">Taking out</label><definition>All of it</definition></axis>
<pcsRow codes=")"
           + rowCodes + R"("><axis pos="4" values="1"><title>Part</title><label code="4">Gall</label></axis>
<axis pos="5" values="2"><title>Way</title><label code="0">Cut</label><label code="4">Scope</label></axis>
<axis pos="6" values="1"><title>Device</title><label code="Z">None</label></axis>
<axis pos="7" values="2"><title>Qualifier</title><label code="X">To look</label><label code="Z">None</label></axis></pcsRow>
</pcsTable></ICD10PCS.tabular>)";
}

inline std::string pcsIndexXml()
{
    return xmlHead + R"(<ICD10PCS.index><version>2024</version><letter><title>G</title>
<mainTerm><title>Gall taken out</title><see>Taking out, Gall<codes>0FT4</codes></see></mainTerm>
<mainTerm><title>Gall way</title><use>Bile way</use></mainTerm>
<mainTerm><title>Glue</title><term level="1"><see>Mending<tab>0FQ</tab></see></term>
<term level="1"><title>Bone</title><code>0NU00JZ</code></term></mainTerm></letter></ICD10PCS.index>)";
}

inline std::string pcsDefinitionsXml()
{
    return xmlHead + R"(<ICD10PCS.definitions><version>2024</version><section code="0"><title>Knife work</title>
<axis pos="3"><title>Operation</title><terms><title>Taking out</title><definition>All of a part</definition>
<explanation>None is left</explanation><includes>Gall out</includes></terms></axis>
<axis pos="4"><title>Part</title><terms><title>Left gall</title><title>Right gall</title><includes>Bag</includes>
<includes>Sack</includes></terms></axis></section><deviceAggregation><aggregate><device>Own vein</device>
<operation>All</operation><bodySys>Heart</bodySys><bodySys>Veins</bodySys><parent value="7">Own tissue</parent>
</aggregate></deviceAggregation></ICD10PCS.definitions>)";
}

} // namespace made
