# What the program says, in English. One section a view; `es.ftl` and `pt.ftl` have the same
# messages in the same order. assets/README.md tells how they are written.

## Menus

menu-file = File
menu-go = Go
menu-view = View
menu-analyse = Analyse
menu-brief = Brief
menu-help = Help
menu-language = Language
menu-lens = Lens
menu-reading = Reading

## Commands

command-open-dossier = Open dossier…
    .help = Read another dossier (JSON) and show it.
command-attach-document = Attach document…
    .help = Put the source document behind its passages, to read the original wording.
command-new-dossier-from-document = New dossier from document…
    .help = Make a dossier of a document, shaded by the countries that it mentions.
command-save-dossier-as = Save dossier as…
    .help = Write the dossier to a file (JSON), to open it again later.
command-library = Library…
    .help = List the documents that were attached, to attach them again or remove them.
command-open-link = Open link…
    .help = Look as a link says that somebody has sent.
command-copy-link = Copy link to this view
    .help = Put a link on the clipboard that shows this view to a colleague.
command-export-claims = Export claims as CSV…
    .help = Write the claims that are shown to a file, in the rows and columns of the table.
command-quit = Quit
    .help = Close the window.
command-search-or-command = Search or command…
    .help = Look for countries, claims, passages, words of documents and commands.
command-back = Back
    .help = Return to what was looked at before.
command-forward = Forward
    .help = Undo going back.
command-overview = Overview
    .help = Select nothing and show the overview.
command-next-country = Next country
    .help = Select the next country by name.
command-previous-country = Previous country
    .help = Select the country before by name.
command-fly-to-selection = Fly to selection
    .help = Bring the selected country close; from a passage, open its first claim.
command-find-in-document = Find in document
    .help = Look for words in the document that is read.
command-explore = Explore
    .help = Show the map with the side panel.
command-read = Read
    .help = Show the document alone.
command-map-and-reader = Map and reader
    .help = Show the document beside the map.
command-zoom-in = Zoom in
    .help = Make the map larger.
command-zoom-out = Zoom out
    .help = Make the map smaller.
command-fit-the-region = Fit the region
    .help = Show all of Latin America and the Caribbean.
command-pan-left = Pan left
    .help = Move west.
command-pan-right = Pan right
    .help = Move east.
command-pan-up = Pan up
    .help = Move north.
command-pan-down = Pan down
    .help = Move south.
command-arms-sales = Arms sales
    .help = Show the marks of arms sales or do not.
command-energy-projects = Energy projects
    .help = Show the marks of energy projects or do not.
command-basing-talks = Basing talks
    .help = Show the marks of basing talks or do not.
command-shade-by-receptivity = Shade by receptivity
    .help = Shade countries by the class that the source gives them.
command-shade-by-claims = Shade by claims
    .help = Shade countries by the number of claims about the topics shown.
command-shade-by-evidence = Shade by evidence
    .help = Shade countries by the number of passages behind them.
command-shade-by-mentions = Shade by mentions
    .help = Shade countries by how often the attached documents mention them.
command-graticule = Graticule
    .help = Draw a meridian and a parallel every ten degrees or do not.
command-side-panel = Side panel
    .help = Show the panel beside the map or do not.
command-projector-theme = Projector theme
    .help = Dark for a dark room, or light again.
command-background-none = Background: none
    .help = Draw the map in plain colours with true areas, without tiles.
command-background-openstreetmap = Background: OpenStreetMap
    .help = Draw the map on tiles fetched from OpenStreetMap, in Web Mercator.
command-background-pmtiles-file = Background: PMTiles file…
    .help = Draw the map on tiles of a local file, in Web Mercator.
command-reduce-motion = Reduce motion
    .help = Jump instead of flying, or fly again.
command-full-screen = Full screen
    .help = Fill the screen, or return to the window.
command-language-english = Language: English
    .help = Show the interface in English.
command-language-spanish = Idioma: español
    .help = Mostrar la interfaz en español.
command-language-portuguese = Idioma: português
    .help = Mostrar a interface em português.
command-matrix = Matrix
    .help = Show countries by topic or by stage.
command-table-of-claims = Table of claims
    .help = List all claims in rows, to sort and to copy.
command-compare-countries = Compare countries
    .help = Show two or three countries side by side.
command-parties = Parties
    .help = List sellers, companies, officials and groups with their claims.
command-filters = Filters
    .help = Show what the claims can be filtered by, with counts, or do not.
command-clear-the-filter = Clear the filter
    .help = Show all claims again.
command-timeline = Timeline
    .help = Show the claims by year below, or do not.
command-play-the-timeline = Play the timeline
    .help = Let the years that are looked at move on, or stop them.
command-next-reading = Next reading
    .help = Take the source in the next way in which it can be read.
command-about-the-reading = About the reading
    .help = Tell what the present reading takes the source to say, and what it changes.
command-why-this-shade = Why this shade
    .help = Show rule, readings, passages and the coder’s note behind the country’s class, or go back to it.
command-copy-profile = Copy profile
    .help = Put the country’s profile on the clipboard as text, with citations.
command-export-profile = Export profile as Markdown…
    .help = Write the country’s profile into a file.
command-keys-and-about = Keys and about
    .help = List the keys and say what this program is.

## Topics

topic-arms = Arms sales
topic-energy = Energy projects
topic-basing = Basing talks
topic-covert-arms = Covert arms
topic-finance = Loans and finance
topic-space = Space
topic-intelligence = Intelligence
topic-narcotics = Narcotics
topic-diplomacy = Diplomacy
topic-trade = Trade
topic-organisation = Organisations
topic-visit = Visits

## Stages, firmest first

stage-delivered = delivered
stage-occurred = occurred
stage-ongoing = ongoing
stage-signed = signed
stage-planned = planned
stage-discussed = discussed
stage-offered = offered
stage-sought = sought
stage-possible = possible
stage-refused = refused
stage-none = judgment

## Bases, strongest first

basis-flat = flat
    .help = the author asserts it
basis-hedged = hedged
    .help = the author asserts it, with a qualifier
basis-inferred = inferred
    .help = the author concludes it
basis-attributed = attributed
    .help = a named person or body said it
basis-reported = reported
    .help = press, unnamed or national reports said it
basis-quoted = quoted
    .help = a third party's words

## Dates

when-in = { $about ->
    [yes] about { $year }
   *[no] { $year }
}
when-from-to = { $about ->
    [yes] about { $first } to { $last }
   *[no] { $first } to { $last }
}
when-since = { $about ->
    [yes] since about { $year }
   *[no] since { $year }
}
when-until = { $about ->
    [yes] until about { $year }
   *[no] until { $year }
}

## Counts

n-claims = { $count ->
    [0] no claim
    [one] { $count } claim
   *[other] { $count } claims
}
n-passages = { $count ->
    [0] no passage
    [one] { $count } passage
   *[other] { $count } passages
}
n-mentions = { $count ->
    [0] no mention
    [one] { $count } mention
   *[other] { $count } mentions
}
range-claims = { $count ->
    [1] { $range } claim
   *[other] { $range } claims
}
range-passages = { $count ->
    [1] { $range } passage
   *[other] { $range } passages
}
range-mentions = { $count ->
    [1] { $range } mention
   *[other] { $range } mentions
}

## Lenses

lens-receptivity = Receptivity
    .help = Shade countries by the class that the source gives them.
lens-claims = Claims
    .help = Shade countries by the number of claims about the topics shown.
lens-evidence = Evidence
    .help = Shade countries by the number of passages behind them.
lens-mentions = Mentions
    .help = Shade countries by how often the attached documents mention them.

## Standings

standing-named = Named without a rating
standing-unmentioned = Not named in the source

## Legend

legend-claims = Claims per country
legend-any-topic = About any topic
legend-evidence = Passages per country
legend-evidence-note = Behind class and claims
legend-mentions = Mentions per country
legend-stripes = Stripes: class under another reading
legend-thin = Hatched: thin, { $most } or fewer
legend-documents-none = Attach a document to count in it
legend-documents = In { $documents }
legend-signs = How to read the marks
legend-unfold = Unfold the legend
legend-fold = Fold the legend
legend-as-of = As of { $date }
legend-show = Show { $topic }
    .help = Show or hide; double-click to show alone
legend-add = + { $topic } { $count }
    .help = Show on the map

## Panel: a tier

tier-title = { $what } per country
tier-elsewhere = The map shows something else now.
tier-how-claims = Claims that concern the country, about the topics that are shown in the legend. Claims that tell the same fact are counted once; claims about the region as a whole are on no country.
tier-how-evidence = Passages that the country's class and claims rest on, each counted once. { $most } or fewer are thin evidence: a picture that one sentence could change.
tier-how-mentions = How often the attached documents name the country, its people or its government, coded or not.

## Panel

panel-digests = Passages are shown as digests in our own words.
panel-detach = Detach
panel-countries = Countries and territories  { $count }

## Panel: overview

overview-about = About { $subject }
overview-as-of = as of { $date }
overview-hint = Click a country, a mark or a line of the legend: its passages appear here.
overview-problems = Problems  { $count }
overview-sources = { $count ->
    [one] Source
   *[other] Sources
}
overview-passages = { $count ->
    [one] { $count } passage
   *[other] { $count } passages
}
overview-paragraphs = { $count ->
    [one] { $count } paragraph
   *[other] { $count } paragraphs
}
overview-classes = Classes and their rules
overview-topics = Claims by topic
overview-regional = { $count } on the region as a whole
overview-objectives = Objectives
overview-instruments = Instruments
overview-recommendations = Recommendations
overview-overt = { $entry } (overt)
overview-covert = { $entry } (covert)
overview-illustrated = Illustrated by
overview-oddities = Oddities in the source  { $count }

## Panel: a class

standing-named-rule = The source names these countries and does not say how receptive they are. That is no low rating: the map hatches them.
standing-unmentioned-rule = The source does not name these countries and territories at all. Silence is no low rating: the map leaves them plain.
class-unknown = No such class
class-rule = Rule
class-passages = Passages
class-empty = None under this reading.
class-readings = Readings of the source

## Panel: a topic

topic-counted = { $count } in this dossier; claims of one group are counted once.
topic-by-country = By country
topic-regional = On the region as a whole  { $count }
topic-regional-none = None.
topic-regional-note = Listed here, drawn on no country.
topic-groups = { $topic }  { $facts } ({ $claims } claims, groups counted once)

## Panel: a country

country-claims = Claims
country-no-claim = The dossier has no claim about { $country }.
country-regional = What it says of the region as a whole is in the overview, by topic.
country-why = Why this shade?
country-what = What does that mean?
country-under-reading = { $class } under reading { $reading }
country-otherwise = The sentence can be read otherwise: { $readings }.
country-mentioned = { $count ->
    [one] Mentioned in { $count } paragraph
   *[other] Mentioned in { $count } paragraphs
}
country-mentioned-more = and { $count } more
country-mentioned-show = Show the paragraph

## Panel: a claim

claim-unknown = No such claim
claim-unknown-id = The dossier has no claim “{ $id }”.
claim-regional = The region as a whole
claim-regional-note = listed, drawn on no country
claim-passages = { $count ->
    [one] Its passage
   *[other] Its passages
}
claim-id = Claim { $id }
claim-placed-none = The document gives no place; the mark stands in the country only.
claim-placed-region = The document speaks of the region.
claim-placed-country = Placed in the country, no closer.
claim-placed-pair = Between two countries: the link is no route.
claim-placed-area = The document names an area; the mark stands in the country only.
claim-placed-point = The document names a place; the mark stands in the country only.
claim-denied = denied · { $stage }
claim-hedge = the document's own qualifier
claim-place = Place: { $place }
claim-counted-with = Counted once with
claim-contradicted = Contradicted by
claim-elsewhere = not in this dossier
claim-item = { $quantity } { $unit } of { $item }
claim-item-written = { $item } (written “{ $written }”)
claim-somebody = somebody
claim-odd = Odd in the source
claim-outside = Outside knowledge says otherwise
claim-outside-issue = Outside knowledge: { $issue }

## Panel: a passage

passage-unknown = Passage { $id } is not in this dossier
passage-show = Show the passage in its paragraph
passage-open = Open in reader
    .help = Show the whole document there
passage-title = Passage { $place }
passage-rests = What rests on it
passage-rests-class = The class of { $country }
passage-rests-rule = The rule of “{ $class }”
passage-rests-nothing = Nothing yet.
passage-digest = Digest, in our words
passage-not-found = not found in the attached document
passage-attach = Attach…
    .help = Attach the document to read it
passage-note = ¶{ $paragraph }, note { $note }
passage-notes = ¶{ $paragraph }, notes { $notes }
paragraph-gone = The document is neither attached nor in the library any more.

## Panel: a proposed place

proposal-place = Proposed place: { $place }
proposal-place-of = Proposed place { $number } of { $count }: { $place }
proposal-here = ¶{ $paragraph }, as the anchor says
proposal-elsewhere = ¶{ $paragraph } instead of ¶{ $expected }
proposal-same = { $place }, in the anchor's words
proposal-near = { $count ->
    [one] { $place }, { $count } character otherwise
   *[other] { $place }, { $count } characters otherwise
}
proposal-accepted = Accepted by you in ¶{ $paragraph }
proposal-withdraw = Withdraw acceptance
proposal-accept = Accept this place
proposal-accept-of = Accept this place { $number } of { $count }
proposal-leave = Leave
    .help = Keep the digest and show no proposals for now
proposal-leave-of = Leave { $number } of { $count }
proposal-more = and { $count } more; the anchor needs a prefix or suffix

## Attached documents

tally-none = no passages yet
tally-found = { $count } of { $total } anchors found
tally-accepted = { $count } accepted by you
tally-moved = { $count } in another paragraph
tally-near = { $count } nearly
tally-failed = { $count } not

## Signs

sign-stack = as many claims; a click fans them out
sign-link = a project between two countries, no route
sign-disc = a territory too small to see
sign-filled = delivered, done or under way
sign-long-dash = signed
sign-short-dash = planned
sign-dotted = discussed, offered, sought or possible
sign-crossed = refused or denied
sign-thin = a judgment, no deal
sign-mixed = several stages
sign-crisp = the author asserts it
sign-fuzzy = hedged, inferred, reported or quoted

## Map

map-name = Map of Latin America
map-equal-area = Land: Natural Earth · Lambert equal-area
map-mercator = Land: Natural Earth · Web Mercator
map-tiles-of = { $land } · Tiles: { $name }
map-no-network = OpenStreetMap cannot be reached; the map is drawn without it
map-no-tile = { $path }: none of its tiles can be shown here; the map is drawn without it
map-not-safe = OpenStreetMap cannot be reached safely ({ $error }); the map is drawn without it
map-tiles-url = tiles_url in the settings is “{ $url }”; expected http(s)://… with { "{z}" }, { "{x}" } and { "{y}" }
map-kilometres = { $length } km
map-metres = { $length } m

## Dialogs

dialog-document = Attach document
    .help = The source document as PDF, DOCX, ODT, HTML, Markdown or plain text. The panel then shows its wording, with each passage marked in its paragraph. A copy is kept in your library.
dialog-dossier = Open dossier
    .help = A dossier is a JSON file of the format cartouche-dossier/1.
dialog-tiles = Draw on a PMTiles file
    .help = A PMTiles file (version 3) of PNG or JPEG tiles. The map is drawn in Web Mercator on it, without the network.
dialog-beginning = New dossier from document
    .help = A document as PDF, DOCX, ODT, HTML, Markdown or plain text. It becomes the one source of a dossier without claims, and the map is shaded by the countries that it mentions.
dialog-choose = Choose a file…
dialog-path = or type its path:
dialog-open = Open
dialog-cancel = Cancel
dialog-close = Close
dialog-saving = Save dossier as
    .help = A JSON file of the format cartouche-dossier/1. Documents are not in it; they are found again from where they are, or from your library.
dialog-save = Save
files-documents = Documents
files-dossiers = Dossiers
files-tiles = PMTiles files
files-links = Links
files-all = All files
unplaced-title = Not a source of this dossier
unplaced-question = None of the dossier's anchors stands in it. What is it?
unplaced-begin = Make a new dossier of it
unplaced-attach = Attach to { $source }

## Help

help-about = Version { $version }. A briefing map where every mark leads to the passage it rests on. Land: Natural Earth, public domain.
help-command = { $title }: { $help }
help-map = On the map: drag to pan, wheel or pinch to zoom about the pointer, click to select, double-click to fly there. In the legend: click a name for its rule and passages, a box to show or hide, double-click a box to show it alone.

## Importing

importing-reading = Reading { $name }
importing-cancel = Cancel reading { $name }

## Library

library-title = Library
library-about = Each document that is attached is kept here, so that a passage finds it again where its file has moved. Nothing of it leaves this computer.
library-empty = The library is empty.
library-attach = Attach
library-begin = New dossier
library-remove = Remove
library-entry = { $count ->
    [one] { $file } · { $count } word · { $size } · added { $day }
   *[other] { $file } · { $count } words · { $size } · added { $day }
}
library-bytes = { $count } bytes
library-kilobytes = { $count } kB
library-megabytes = { $count } MB

## Notices

notice-attached = Attached { $name }: { $tally }
notice-changed = { $name } has changed since last time: { $tally }
notice-begun = { $count ->
    [one] New dossier “{ $title }”: { $count } paragraph, no claims yet
   *[other] New dossier “{ $title }”: { $count } paragraphs, no claims yet
}
notice-begun-name = new dossier “{ $title }”
notice-problem = { $name }: { $problem }
notice-problems = { $name }: { $problem } (and { $count } more)
notice-not-again = The document of last time is not to be had, so digests are shown: { $reason }
notice-kept-old = { $path } has changed; the wording of last time is shown, from the library. Attach it again to read the new one
notice-kept-gone = { $path } is gone; its wording is shown from the library
notice-dismiss = Dismiss notice
notice-saved = Saved { $path }
notice-not-saved = { $path }: is not saved: { $reason }
notice-file-exists = { $path }: there is a file already; choose it in the file dialog to replace it
notice-settings-not-saved = settings cannot be saved: { $reason }
notice-not-kept = { $path }: has changed since it was attached, so the library does not have it; attach it again
notice-no-library = There is no folder for a library
notice-no-thread = The work cannot be begun: { $reason }

## Filters

filters-title = Filters
facet-topic = Topic
facet-stage = Stage
facet-basis = Basis
facet-assertion = Assertion
facet-country = Country
facet-class = Class
facet-reading = Reading
facet-party = Party
facet-source = Source
facet-anomaly = Oddity
facet-date = Date
facet-words = Text
assertion-asserted = Asserted
assertion-hedged = Hedged or reported
assertion-denied = Denied or refused
reading-depends = Depends on the reading
reading-settled = The same in every reading
oddity-internal = Odd in the source itself
oddity-outside = Outside knowledge differs
oddity-nothing = Nothing odd
filters-close = Hide the filters
filters-words = Words in the claims
filters-how = Click to choose, double-click to choose this alone
filters-fewer = Show fewer
filters-more = Show { $count } more
filters-region = The region as a whole
filters-tally = { $shown } of { $all } claims
filters-take-away = Take away { $choice }
filters-clear = Clear all
filters-nothing = Nothing matches.
filters-nothing-at-all = Nothing matches, and no single filter keeps it from that: clear all.
filters-drop = Drop { $facet }: leaves { $count }
filters-years = { $from } to { $to }
filters-since = since { $from }
filters-until = until { $to }
filters-any-year = any year
filters-certainly = { $years }, certain only
filters-from = From
filters-to = to
filters-certain = Only certain dates
filters-undated = Without a date
filters-saved = Saved filters
filters-forget = Forget { $name }
filters-name = Name
filters-save = Save

## Timeline

timeline-title = Timeline
timeline-all = All years and undated
timeline-and-undated = { $years } and undated
timeline-only-undated = Undated only
timeline-value = { $what }, { $claims }
timeline-years = Years
timeline-bin = Undated: { $claims }
timeline-certain = certain
    .help = The date surely covers the year.
timeline-possible = possible
    .help = The date can cover the year: it is approximate, uncertain or open. An open end reaches the year of the dossier.
timeline-undated = undated
    .help = Claims without a date. A click on the bin looks at them or no more.
timeline-certain-only = Certain only
timeline-play = Play
timeline-pause = Pause
timeline-speed-half = Half a year a second
timeline-speed-one = A year a second
timeline-speed-two = Two years a second
timeline-a-second = years/s
timeline-clear = All dates
timeline-earlier = { $count } before { $year }
timeline-later = { $count } after { $year }
timeline-of-year = { $certain } certain, { $possible } possible
timeline-how = Click: look at this year. Drag: at several. Ctrl and click: its claims.
timeline-no-dates = No claim of this dossier has a date.
dated-none = Without a date
dated-before = Before: { $year }
dated-after = After: { $year }
dated-certain = Surely in this year  { $count }
dated-possible = Possibly in this year  { $count }
dated-filtered = { $count ->
    [one] { $count } more claim is left out by the filter.
   *[other] { $count } more claims are left out by the filter.
}
dated-in-the-palette = Claims of { $year }

## Matrix

matrix-title = Matrix
matrix-topics = Topics
matrix-stages = Stages
matrix-country = Country
matrix-class = Class
matrix-all = All
matrix-region = The region as a whole
matrix-note = Each fact counts once, so a total can be less than the sum of its cells.
    .help = A claim about two countries stands in both rows, and claims that tell one fact may stand in several cells. In a total each of them is one.
matrix-head = Click or Enter: sort. Ctrl-click or Space: filter.
matrix-cell-keys = Click or Space: filter. Double click or Enter: open. Ctrl+Enter: on the map.
matrix-cell-name = { $place }, { $column }: { $gist }
matrix-head-name = { $name }: { $gist }
gist-nothing = no claim
gist-firmest = firmest { $stage }
gist-firmest-hedged = firmest { $stage }, only hedged or reported
gist-judgments = judgments only
gist-judgments-hedged = judgments only, hedged or reported
gist-denied-only = only denied or refused
gist-denied = { $count } of them denied or refused
gist-beyond = { $stage } is only hedged or reported
gist-grouped = from { $count } claims, groups counted once

## Compare

compare-title = Compare
compare-button = Compare
compare-button-off = Compare no more
compare-add = Add a country
compare-column = Country { $number }
compare-remove = Remove { $country }
compare-seek = Type a name
compare-empty = Two or three countries side by side
compare-how = Add them here, by Ctrl-click on the map, or by “Compare” on a country’s page.
compare-nothing = nothing in this dossier
compare-filtered = nothing that the filter leaves
compare-class = Class
compare-classes-differ = differs
compare-depends = depends on the reading
compare-stages = Stages
compare-denied = denied or refused
compare-denied-counted = { $count } denied or refused
compare-possible = { $count } possible
compare-card-denied = denied · { $stage }
compare-hedged = { $count } hedged or reported
compare-only = only { $country }
compare-firmest-differs = firmest stage differs
compare-kept-one = To be compared: { $names }. Add another.
compare-kept = To be compared: { $names }. C shows them side by side.

## Parties

parties-title = Parties
parties-counted = { $count ->
    [one] { $count } party
   *[other] { $count } parties
}
parties-filtered = Of the claims that the filter leaves.
parties-search = Search names and roles
parties-sort = Sort by
parties-by-facts = facts
parties-by-name = name
parties-states = States
parties-supply = Said to sell, supply, lend or build
parties-receive = Said to buy, receive, ask or use
parties-speak = Said to speak or report
parties-else = In other roles
parties-nobody = Nobody here.
parties-region = The region as a whole
parties-how = A ribbon is as wide as there are facts, hedged and denied ones included. A fact that concerns several countries is in each.
parties-both = Click to filter by both
party-filter = Filter by this party
party-links = Show links
party-no-claim = The filter leaves no claim with this party.
party-countries = Countries

## Claims

table-title = Claims
table-count = { $claims ->
    [0] no claim
    [one] { $claims } claim, { $facts ->
        [one] { $facts } fact
       *[other] { $facts } facts
    }
   *[other] { $claims } claims, { $facts ->
        [one] { $facts } fact
       *[other] { $facts } facts
    }
}
    .help = Claims that tell the same fact are counted once.
table-region = the region
table-denied = denied · { $stage }
table-columns = Columns
    .help = Choose which columns are shown.
table-reset = As at first
    .help = The columns, widths and order of the first start.
table-copy = Copy
    .help = Copy the selected rows, or all if none is selected, with tabs between cells.
table-copied = { $count ->
    [one] { $count } row copied
   *[other] { $count } rows copied
}
table-export = Export…
    .help = Write these rows and columns to a CSV file.
table-exported = { $count ->
    [one] { $count } claim written to { $path }
   *[other] { $count } claims written to { $path }
}
table-empty = No claim passes the filter.
table-sorted-up = { $column }, ascending
table-sorted-down = { $column }, descending
table-sort-help = Sort by this; with Shift, where the first column says the same.
table-width = Width of { $column }
column-countries = Country
column-topic = Topic
column-stage = Stage
column-basis = Basis
column-hedge = Hedge
column-date = Date
column-parties = Parties
column-items = Items
column-amount = Amount
column-place = Place
column-group = Group
column-passages = Passages
column-summary = Summary
column-id = Id
dialog-table = Export claims as CSV
    .help = The rows and columns of the table in its order, with id and group and beside a stage its basis and hedge, as UTF-8 with a head (RFC 4180). A cell that begins like a formula gets an apostrophe. A file that is there already is replaced.

## Profile

totals-delivered = { $count } delivered
totals-occurred = { $count } occurred
totals-ongoing = { $count } ongoing
totals-signed = { $count } signed
totals-planned = { $count } planned
totals-discussed = { $count } discussed
totals-offered = { $count } offered
totals-sought = { $count } sought
totals-judged = { $count ->
    [one] { $count } judgment
   *[other] { $count } judgments
}
totals-alleged = { $count } alleged
totals-contested = { $count } contested
totals-denied = { $count } denied
profile-totals = Facts by stage as the author asserts them. Alleged: hedged, inferred, reported, attributed, quoted or merely possible. A fact told more than once counts once, as its least firm telling has it.
profile-filtered = { $shown } of { $all } claims, filtered.
profile-thin = { $count ->
    [one] Thin evidence: { $count } passage is behind this. One sentence could change the picture.
   *[other] Thin evidence: { $count } passages are behind this. One sentence could change the picture.
}
profile-undated = { $count } without a date
profile-years = Facts by year, { $from } to { $to }
profile-bar = { $years }: { $certain } surely, { $possible } possibly
profile-no-claim-left = The filter leaves no claim about { $country }.
profile-more-parties = and { $count } more
profile-framework = Framework  { $count }
framework-objective = Objective
framework-instrument = Instrument
framework-recommendation = Recommendation
why-chip = { $class } in the panel
why-rule = Rule of the class
why-named = The source names the country and does not say how receptive it is. That is no low rating: the map hatches it.
why-unmentioned = The source does not name the country at all. Silence is no low rating: the map leaves it plain.
why-readings = Readings, and the class that each gives
why-reading = What it changes
why-reading-of = What reading { $reading } changes
why-passages = Passages of the source
why-rule-passages = On which the rule rests
why-no-passage = None.
why-note = Coder’s note
why-note-whose = Written by the coder, not by the source
why-link = why?
why-link-of = Why { $country }?
reading-title = Reading { $id }: { $label }
reading-unknown = No such reading
reading-present = The map shows this reading.
reading-take = Read it so
reading-instead = Instead of { $reading }
reading-same = No class changes.
reading-changed = Reading { $here } instead of { $before }
reading-dismiss = Dismiss what the reading changed


## Accessibility

spoken-on-the-map = Countries and marks in sight
spoken-country = { $country }, { $standing }, { $claims }
spoken-country-selected = { $country } selected: { $standing }, { $claims }{ $topics ->
    [0] { "" }
    [one] { " " }in { $topics } topic
   *[other] { " " }in { $topics } topics
}
spoken-stack = { $topic } in { $country }, { $claims }: { $stages }
spoken-claim = { $topic }, { $stage }, { $basis }: { $summary }
spoken-selected = { $what } selected
spoken-nth = { $what }, { $nth } of { $count }
spoken-nothing = Nothing selected
spoken-tally-all = No filter: { $claims }
keys-window = The window
keys-window-menus = Go to the menus.
keys-window-tab = Go to the next control, or the one before.
keys-window-press = Press the control that has the ring.
keys-window-leave = Leave the control or the menu, back to the map.
keys-map-arrows = Select the nearest country in that direction; inside a country, the nearest mark.
keys-map-in = Fly to the country; then go in to its marks, and into a stack.
keys-map-out = Come out again: from the claims of a stack, and from the marks of a country.
keys-reader = Reader
keys-reader-pages = Turn a page.
keys-reader-lines = Scroll by some lines where the document stands alone.
keys-reader-copy = Copy what is selected.
keys-reader-hits = In the field that finds: go to the next hit, or the one before.
keys-timeline-move = Move the years.
keys-timeline-grow = Take in a year more, or one less.
keys-timeline-ends = Go to the first year, or the last.
keys-timeline-play = Play, or stop.
keys-timeline-year = Show the claims of the year.
keys-timeline-all = Let all years pass again.
keys-table-rows = Select the row above, or the one below.
keys-table-pages = Go a page up or down.
keys-table-ends = Go to the first row, or the last.
keys-table-mark = Mark the row; mark the rows up to the next.
keys-table-open = Show the claim on the map.
keys-table-copy = Copy the rows that are marked.
keys-parties = Select the party above, or the one below.
keys-search = Go through what is found, and choose.
keys-present = Presenting
keys-present-next = The next topic or scene.
keys-present-previous = The one before.
keys-present-ends = The first scene, or the last.
keys-present-number = The scene with a number.
keys-present-country = Go to a country whose name is typed; the next key comes back.
keys-present-evidence = The passage behind the picture on a third of the screen, or the picture again.
keys-present-black = A black screen, or a white one.
keys-present-aids = A spotlight, or a magnifier, about the pointer.
keys-present-presenter = The presenter's own window, with notes and what is next.
keys-present-end = Stop presenting; the window is as it was.

## View

dialog-link = Open link
    .help = A link begins with cartouche://view? and shows a view of a dossier. Paste it below, or choose a file (.cartouche) that holds one.
link-bad = The link cannot be followed: { $reason }.
link-other-dossier = The link is a view of the dossier “{ $other }”; “{ $open }” is open.
link-unknown = Parts of the link are not known here and were left out: { $parts }
palette-link = Enter: look as this link says
state-broken = The view of last time is not understood and was left out: { $reason }

## Export

account-as-of = As of { $date }.
account-reading = Read in way { $id }: { $label }.
account-filter = Only the claims that a filter leaves: { $filter }.
account-counted = Facts told more than once are counted once, as their least firm telling has them; what is hedged, reported or quoted is counted as alleged.
account-overview = Countries by class
account-no-country = no country
account-class = Class: { $class }.
account-rule = Rule: { $rule }
account-note = Coder’s note, not the source’s: { $note }
account-totals = { $facts ->
    [one] { $facts } fact: { $totals }.
   *[other] { $facts } facts: { $totals }.
}
account-denied = denied, { $stage }
account-undated = undated
account-group = counted once with group { $group }
account-odd = Odd in the source: { $issue }
account-outside = Outside knowledge, not the source’s: { $issue }
account-oddities = Oddities in the source
account-sources = Sources
account-own-words = Summaries in our own words; ¶ is the paragraph of the source.
account-problems = What did not hold in the dossier
save-profile = Export the profile of { $country }
save-profile-what = A Markdown file with class, totals and claims, each with its stage, hedge, date and paragraph.
save-choose = Choose where…
save-type = or type a path:
save-done = Written: { $file }
plate-stack = as many claims
plate-sources = { $count ->
    [one] Source: { $sources }.
   *[other] Sources: { $sources }.
}
plate-problems = { $count ->
    [one] One record of the dossier does not hold and is left out.
   *[other] { $count } records of the dossier do not hold and are left out.
}
plate-alt = Map of Latin America: { $title }. Shades: { $scale }.
plate-alt-class = { $class }: { $countries }.
plate-alt-marks = Marks: { $topics }.
deck-title = Title
deck-conditions = Conditions
deck-map = Map
deck-passage = Passage
deck-source = Source
deck-number = Dossier and slide number
deck-text = Text
deck-notes = Notes
deck-layout-scene = Scene
deck-layout-text = Text in columns
deck-passages = Passages
deck-digests = What is not in quotation marks is a digest, in our words.
deck-strength = Rests on it: { $strengths }.
deck-part = { $title } ({ $nth } of { $of })
deck-dossier = Dossier { $hash }
handout-claims = Claims on the maps
handout-passages = Passages
handout-digests = Digests in our words, not the source’s.
handout-wordings = What stands in quotation marks is the source’s wording; the rest are digests in our words.
handout-rules = How to read this
handout-passage = Passage { $number }
handout-to-claims = Claims: { $topic }, { $country }
handout-also = See also: { $places }
handout-continued = { $title } (continued)
handout-page = Page { $page } of { $pages }
handout-hash = Dossier SHA-256 { $hash }
pack-skip = Skip to the scenes
pack-contents = Contents
pack-fingerprint = SHA-256 of the dossier:
pack-scene = Scene { $number }
pack-scene-of = Scene { $number } of { $count }
pack-legend = Legend
pack-passage = Passage { $number }
pack-stack = { $country }, { $topic }: { $claims }
pack-stack-counted = { $country }, { $topic }: { $facts } ({ $claims }, groups counted once)
pack-claims = Claims on the maps
pack-under = told under { $country }
pack-passages = Passages
pack-cited = Cited in
pack-source = Source { $number }
pack-rules = Rules
pack-evidence = Evidence
pack-keys = F presents on the full screen, P in the window. Arrows, Page Up, Page Down and the space bar turn scenes, Home and End go to the first and the last, digits and Enter to one by its number. E shows the evidence of a scene, B or . blackens the screen, W whitens it, H shows these keys, Esc leaves.


## Accessibility

## View

## Export

## Briefing

## Reader

reader-uncoded = Uncoded
    .help = Tint each sentence that no passage of the dossier touches
reader-counting = Counting sentences…
reader-coded = { $percent } % of the sentences are coded
reader-coded-of = A passage touches { $coded } of { $sentences } sentences
reader-document = Document
reader-empty = No document is attached
    .help = The dossier holds digests and anchors, but no wording. Attach the document that it was coded from to read it here, with its passages marked.
reader-more = and { $count } more
reader-claim = { $topic }: { $summary }
reader-no-claim = No claim rests on it.
reader-find = Find in document
reader-find-previous = Previous place
reader-find-next = Next place
reader-find-close = Close the search
reader-find-so-far = { $hits } so far, { $percent } % searched
reader-find-nowhere = nowhere
reader-find-of = { $number } of { $hits }
reader-minimap = Place in the document
reader-text = The document
reader-passage = Passage { $place }: { $digest }
reader-copy = Copy
reader-cite = Copy with citation
    .help = With the source's title and the paragraph
reader-by-name = Mentioned by its name
reader-by-demonym = Mentioned by what its people and things are called
reader-by-capital = Mentioned by its capital, or by its government's seat
reader-mention-name = { $country }, by name
reader-mention-demonym = { $country }, by demonym
reader-mention-capital = { $country }, by capital

## Search

search-waiting = Searching the documents…
search-nothing = Nothing found.
search-commands = Commands
search-countries = Countries
search-claims = Claims
search-passages = Passages
search-command = Command: { $text }
search-country = Country: { $text }
search-claim = Claim: { $text }
search-passage = Passage { $place }: { $text }
search-paragraph = { $place } of { $title }: { $text }
search-forgiven = “{ $typed }” is nowhere; searched for “{ $taken }”
search-only = Only { $name } ({ $count })
search-more = and { $count } more
search-field = Search or command
search-party = Party: { $text }, { $count }
search-filter = Filter: { $text }, { $count }
search-filter-typed = as typed
search-on = { $what }, on

## Briefing

brief-none = Capture a scene first: there is none to present
present-scene-of = { $at } of { $count }
present-source = Source: { $source }
present-source-as-of = Source: { $source } · as of { $date }
present-evidence-of = Passage { $at } of { $count }
present-number = Scene { $number }
present-no-country = no such country
presenter-title = Cartouche: presenter
presenter-elapsed = { $time } in all
presenter-scene = { $time } on this scene
presenter-black = Black
presenter-evidence = Evidence
presenter-smaller = Smaller notes
presenter-larger = Larger notes
presenter-here = This scene
presenter-next = Next
presenter-steps-left = { $count ->
    [one] One more topic on this scene
   *[other] { $count } more topics on this scene
}
presenter-last = This is the last scene
presenter-no-notes = No notes
presenter-no-evidence = Nothing is selected that rests on a passage
brief-title = Briefing
brief-empty = No scene yet. See the map as the audience should, then press K.
brief-count = { $count ->
    [one] One scene
   *[other] { $count } scenes
}
brief-unsaved = , not saved
brief-scene = Scene { $number }: { $headline }
brief-headline = Headline, with the passages it rests on in brackets
brief-notes = Notes, line by line, likewise
brief-reveal = Reveal topic by topic
    .help = Each key while presenting shows the marks of one more topic.
brief-pulled = Passage beside the map
brief-pulled-none = None
brief-untraced = { $count ->
    [one] One line rests on no passage
   *[other] { $count } lines rest on no passage
}
brief-unknown = Not in the dossier: { $passages }
command-present = Present
    .help = Fill the screen with the first scene; a clicker goes on.
command-present-from-here = Present from here
    .help = Fill the screen with the scene that is looked at.
command-briefing = Briefing
    .help = Show the scenes beside the map, to make and order them.
command-capture-scene = Capture scene
    .help = Make a scene of what is seen now.
command-update-scene = Update scene
    .help = Give the scene what is seen now.
command-move-scene-up = Move scene up
    .help = Put the scene before the one above it.
command-move-scene-down = Move scene down
    .help = Put the scene after the one below it.
command-previous-scene = Previous scene
    .help = Look at the scene before.
command-next-scene = Next scene
    .help = Look at the scene after.
command-duplicate-scene = Duplicate scene
    .help = Put a copy after it.
command-remove-scene = Remove scene
    .help = Take the scene out of the briefing.
command-undo = Undo
    .help = Take the last change of the briefing back.
command-redo = Redo
    .help = Do again what was taken back.
command-presenter-window = Presenter window
    .help = While presenting, show notes, clocks and the next scene in a window of their own.

## Export

command-export = Export…
    .help = Write the briefing, a picture, the claims or the sources for others.
dialog-export = Export
    .help = What is written is what is shown: the same map, marks and legend, with every hedge.
export-format = Format
export-verb = Export
export-briefing = The whole briefing
export-scene = The scene that is looked at
export-view = The map as it is seen
export-quote = Quote the attached documents
    .help = Passages are in their own wording instead of our digests. Check that you may hand that on.
export-pdf = PDF: handout
    .help = A page a scene with its notes, then numbered passages and sources. Text can be searched.
export-pptx = PPTX: slides
    .help = A slide a scene with its notes, then numbered passages and sources, for PowerPoint or Impress.
export-html = HTML: page for browsers
    .help = One file that works without a network: scenes, claims and passages that lead to each other.
export-png = PNG: picture
    .help = The map with its legend, for a slide or a page.
export-svg = SVG: drawing
    .help = The same as lines and text, sharp at any size.
export-markdown = Markdown: profiles
    .help = A profile of each country with its claims, and what they rest on.
export-csv = CSV: claims in rows
    .help = One row a claim with all columns, in the dossier’s order (RFC 4180).
export-geojson = GeoJSON: countries and claims
    .help = For maps of other programs (RFC 7946).
export-kml = KML: the same for globes
    .help = Countries and claims (KML 2.2).
export-annotations = Web Annotations: passages
    .help = Passages with their digests and claims (W3C, JSON-LD).
export-csl = CSL-JSON: sources
    .help = Bibliographic records for reference managers.
export-json = JSON: the dossier
    .help = The whole dossier, as it is saved.
exporting-writing = Writing { $name }
exporting-cancel = Stop writing { $name }
notice-exporting = { $path }: is being written already
