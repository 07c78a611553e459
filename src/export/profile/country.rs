//! The part of an account that is about one country.

use std::collections::BTreeSet;

use super::{Account, Block};
use crate::{
    domain::{Claim, CountryCode, PassageId, Standing, Topic},
    model::{Profile, THIN, Totals, standing_in_words},
};

impl Account<'_> {
    /// A country under a heading of a level, with headings one level below.
    pub(super) fn country(&self, country: CountryCode, level: usize) -> Vec<Block> {
        // An account has words for dates, and no picture of years.
        let profile = Profile::of(self.shown, country, None);
        let mut blocks = vec![Block::Heading(level, self.name(country))];
        blocks.extend(self.class(country).into_iter().map(Block::Text));
        if level == 1 {
            blocks.extend(self.conditions().map(Block::Text));
        }
        if self.filter.is_some() {
            let (shown, all) = profile.claims;
            let values = [("shown", shown.into()), ("all", all.into())];
            blocks.push(Block::Text(self.say("profile-filtered", &values)));
        }
        let claims: Vec<&Claim> = self.shown.claims_of(country).collect();
        if claims.is_empty() {
            let values = [("country", self.name(country).into())];
            let id =
                if self.filter.is_some() { "profile-no-claim-left" } else { "country-no-claim" };
            blocks.push(Block::Text(self.say(id, &values)));
            return blocks;
        }
        blocks.push(Block::Text(self.totals(&claims)));
        if profile.passages <= THIN {
            let values = [("count", profile.passages.into())];
            blocks.push(Block::Text(self.say("profile-thin", &values)));
        }
        blocks.push(Block::Heading(level + 1, self.words.say("parties-title").to_owned()));
        blocks.extend(profile.parties.iter().map(|entity| {
            let roles: Vec<String> =
                entity.roles.iter().map(|(role, facts)| format!("{role} {facts}")).collect();
            Block::Item(format!(
                "{}: {}",
                entity.who.party_named(|code| self.name(code)),
                roles.join(", ")
            ))
        }));
        if profile.parties.is_empty() {
            blocks.pop();
        }
        blocks.extend(self.claims(claims, level + 1));
        if level == 1 && !profile.framework.is_empty() {
            let values = [("count", profile.framework.len().into())];
            blocks.push(Block::Heading(level + 1, self.say("profile-framework", &values)));
            let entries =
                profile.framework.iter().filter_map(|at| self.dossier().framework().get(*at));
            blocks.extend(entries.map(|entry| Block::Item(self.entry(entry))));
        }
        blocks
    }

    /// The class and why, the other readings, and the coder's note as the coder's.
    fn class(&self, country: CountryCode) -> Vec<String> {
        let here = self.standing(country);
        let label = standing_in_words(self.dossier(), self.words, &here);
        let class = self.say("account-class", &[("class", label.into())]);
        let Some(assessment) = self.dossier().assessment(country) else { return vec![class] };
        let cited = self.cited(&assessment.passages);
        let mut lines = vec![format!("{class} {cited}")];
        if let Standing::Rated(id) = &here
            && let Some(known) = self.dossier().class(id)
        {
            let rule = self.say("account-rule", &[("rule", known.rule.as_str().into())]);
            lines.push(format!("{rule} {}", self.cited(&known.passages)));
        }
        let readings = self.dossier().scale().readings.iter();
        let others: Vec<String> = readings
            .map(|reading| (reading, self.dossier().standing(country, Some(&reading.id))))
            .filter(|(_, standing)| *standing != here)
            .map(|(reading, standing)| {
                let class = standing_in_words(self.dossier(), self.words, &standing).into();
                let values = [("class", class), ("reading", reading.id.as_str().into())];
                self.say("country-under-reading", &values)
            })
            .collect();
        if !others.is_empty() {
            let values = [("readings", others.join("; ").into())];
            lines.push(self.say("country-otherwise", &values));
        }
        if let Some(note) = &assessment.note {
            lines.push(self.say("account-note", &[("note", note.as_str().into())]));
        }
        lines
    }

    /// What some claims come to.
    pub(super) fn totals(&self, claims: &[&Claim]) -> String {
        let totals = Totals::of(claims.iter().copied());
        let values =
            [("facts", totals.facts().into()), ("totals", totals.in_words(self.words).into())];
        self.say("account-totals", &values)
    }

    /// Claims topic by topic, firmest first, then oldest first.
    pub(super) fn claims(&self, mut claims: Vec<&Claim>, level: usize) -> Vec<Block> {
        claims.sort_by_key(|claim| {
            let year = claim.date.as_ref().and_then(crate::domain::When::first_year);
            (claim.denies, claim.stage, year.is_none(), year)
        });
        let mut blocks = Vec::new();
        for topic in Topic::ALL {
            let about: Vec<_> = claims.iter().filter(|claim| claim.topic == topic).collect();
            if !about.is_empty() {
                blocks.push(Block::Heading(level, self.words.topic(topic).to_owned()));
                blocks.extend(about.into_iter().map(|claim| Block::Item(self.claim(claim))));
            }
        }
        blocks
    }

    /// A claim with all that says how strong it is.
    fn claim(&self, claim: &Claim) -> String {
        let (strength, cited) = (self.strength(claim), self.cited(&claim.passages));
        format!("{} ({strength}) {cited}", claim.summary)
    }

    /// How strong a claim is: its stage, its basis, its hedge, its date and what it is counted with.
    pub(in crate::export) fn strength(&self, claim: &Claim) -> String {
        let stage = self.words.stage(claim.stage);
        let stage = if claim.denies {
            self.say("account-denied", &[("stage", stage.into())])
        } else {
            stage.to_owned()
        };
        let mut strength = vec![stage, self.words.basis(claim.basis).to_owned()];
        strength.extend(claim.hedge.as_ref().map(|hedge| format!("“{hedge}”")));
        strength.extend(claim.date.as_ref().map(|date| self.words.when(date)));
        if claim.date.is_none() {
            strength.push(self.words.say("account-undated").to_owned());
        }
        if let Some(group) = &claim.group {
            strength.push(self.say("account-group", &[("group", group.as_str().into())]));
        }
        strength.join(" · ")
    }

    /// Where something stands: `[¶26, ¶27]`, with the source where there are several.
    pub(super) fn cited(&self, passages: &[PassageId]) -> String {
        let is_alone = self.dossier().sources().len() < 2;
        let places: BTreeSet<_> = passages
            .iter()
            .filter_map(|id| self.dossier().passage(id))
            .map(|passage| ((!is_alone).then_some(&passage.source), passage.paragraph))
            .collect();
        let places = places.into_iter().map(|(source, paragraph)| {
            source
                .map_or_else(|| format!("¶{paragraph}"), |source| format!("{source} ¶{paragraph}"))
        });
        format!("[{}]", places.collect::<Vec<_>>().join(", "))
    }
}
