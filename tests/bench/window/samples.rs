//! What was measured, the goals, and how both are told.

use std::collections::BTreeMap;

use super::contender::Contender;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Measure {
    Start,
    WrongFirstFrame,
    Memory,
    Key,
    Space,
    KeyCpu,
    Idle,
    IdleInReview,
    LargeKey,
    Resize,
    Scroll,
    StartOfNone,
    StartOfMany,
    TableScroll,
    TableSort,
    TableSearch,
    KeyAmongMany,
}

impl Measure {
    /// The name with the unit.
    fn name(self) -> &'static str {
        match self {
            Self::Start => "first complete content, ms",
            Self::WrongFirstFrame => "first frames in another theme or zoom",
            Self::Memory => "memory (PSS), MB",
            Self::Key => "key to pixels, ms",
            Self::Space => "Space to pixels, ms",
            Self::KeyCpu => "processor time a key, ms",
            Self::Idle => "idle, % of a processor",
            Self::IdleInReview => "idle in review, % of a processor",
            Self::LargeKey => "key at 3840x2160, scale 2, ms",
            Self::Resize => "resize at 1920x1080, ms",
            Self::Scroll => "scroll at 1920x1080, ms",
            Self::StartOfNone => "first complete table of 0 profiles, ms",
            Self::StartOfMany => "first complete table of 100,000 profiles, ms",
            Self::TableScroll => "scroll among 100,000 profiles, ms",
            Self::TableSort => "sort 100,000 profiles, ms",
            Self::KeyAmongMany => "key to pixels among 100,000 profiles, ms",
            Self::TableSearch => "key in the search of 100,000 profiles, ms",
        }
    }
}

/// Which of the samples counts.
#[derive(Clone, Copy, Debug)]
enum Statistic {
    Median,
    P95,
    Longest,
}

impl Statistic {
    fn name(self) -> &'static str {
        match self {
            Self::Median => "median",
            Self::P95 => "p95",
            Self::Longest => "longest",
        }
    }
}

/// What the window of the CPU has to reach.
struct Goal {
    measure: Measure,
    statistic: Statistic,
    /// The same statistic of this one is what it is divided by.
    over: Option<(Measure, Contender)>,
    at_most: f64,
}

const fn goal(
    measure: Measure,
    statistic: Statistic,
    over: Option<(Measure, Contender)>,
    at_most: f64,
) -> Goal {
    Goal {
        measure,
        statistic,
        over,
        at_most,
    }
}

const GOALS: [Goal; 19] = {
    use Contender::{Chromium, Cpu, Empty, PlainForm};
    use Measure as M;
    use Statistic::{Longest, Median, P95};
    [
        goal(M::Start, Median, Some((M::Start, Empty)), 0.9),
        goal(M::Start, Median, Some((M::Start, Chromium)), 0.25),
        goal(M::WrongFirstFrame, Longest, None, 0.0),
        goal(M::Memory, Median, Some((M::Memory, Chromium)), 0.13),
        goal(M::Key, Median, Some((M::Key, Chromium)), 0.25),
        goal(M::Key, P95, Some((M::Key, Chromium)), 0.25),
        goal(M::Space, Median, Some((M::Key, Chromium)), 0.25),
        goal(M::Space, P95, Some((M::Key, Chromium)), 0.25),
        goal(M::KeyCpu, Median, Some((M::KeyCpu, PlainForm)), 0.15),
        goal(M::Idle, Median, None, 0.0),
        goal(M::IdleInReview, Median, None, 0.1),
        goal(M::LargeKey, P95, None, 8.0),
        goal(M::Resize, Longest, None, 16.0),
        goal(M::Scroll, Longest, None, 16.0),
        goal(M::StartOfMany, Median, Some((M::StartOfNone, Cpu)), 1.2),
        goal(M::KeyAmongMany, Median, Some((M::Key, Cpu)), 1.1),
        goal(M::TableScroll, Longest, None, 16.0),
        goal(M::TableSort, Median, None, 32.0),
        goal(M::TableSearch, Median, None, 32.0),
    ]
};

/// All samples, by what was measured and of what.
#[derive(Default)]
pub(crate) struct Samples(BTreeMap<(Measure, Contender), Vec<f64>>);

impl Samples {
    pub(crate) fn add(
        &mut self,
        measure: Measure,
        contender: Contender,
        values: impl IntoIterator<Item = f64>,
    ) {
        let samples = self.0.entry((measure, contender)).or_default();
        samples.extend(values);
        samples.sort_by(f64::total_cmp);
    }

    fn get(&self, measure: Measure, contender: Contender, statistic: Statistic) -> Option<f64> {
        let samples = self.0.get(&(measure, contender))?;
        let last = samples.len().checked_sub(1)?;
        let at = match statistic {
            Statistic::Median => last / 2,
            Statistic::P95 => last * 95 / 100,
            Statistic::Longest => last,
        };
        samples.get(at).copied()
    }

    fn of_goal(&self, goal: &Goal, contender: Contender) -> Option<f64> {
        let own = self.get(goal.measure, contender, goal.statistic)?;
        let Some((measure, other)) = goal.over else {
            return Some(own);
        };
        Some(own / self.get(measure, other, goal.statistic)?)
    }

    /// Prints all that was measured.
    pub(crate) fn print(&self) {
        println!("\nmeasured | window | median | p95 | longest | samples");
        println!("--- | --- | ---: | ---: | ---: | ---:");
        for ((measure, contender), samples) in &self.0 {
            let [median, p95, longest] = [Statistic::Median, Statistic::P95, Statistic::Longest]
                .map(|statistic| self.get(*measure, *contender, statistic).unwrap());
            let (name, window, number) = (measure.name(), contender.name(), samples.len());
            println!("{name} | {window} | {median:.2} | {p95:.2} | {longest:.2} | {number}");
        }
    }

    /// Prints what was measured against the goals. Returns false when the window of the CPU misses one of them.
    pub(crate) fn print_goals(&self) -> bool {
        println!("\nmeasured / divided by | | cpu | gpu | goal (cpu) |");
        println!("--- | --- | ---: | ---: | ---: | ---");
        let mut are_reached = true;
        for goal in &GOALS {
            // Of a part that was not run.
            if !self.0.contains_key(&(goal.measure, Contender::Cpu)) {
                continue;
            }
            let [cpu, gpu] = Contender::OURS.map(|contender| self.of_goal(goal, contender));
            let over = goal.over.map(|(measure, contender)| {
                let what = if measure == goal.measure {
                    String::new()
                } else {
                    format!(" ({})", measure.name())
                };
                format!(" / {}{what}", contender.name())
            });
            let name = format!("{}{}", goal.measure.name(), over.unwrap_or_default());
            let outcome = match cpu {
                Some(cpu) if cpu <= goal.at_most => "reached",
                Some(_) => "MISSED",
                None => "not measured",
            };
            are_reached &= outcome != "MISSED";
            let [cpu, gpu] = [cpu, gpu].map(|value| {
                let value = value.map(|value| format!("{value:.2}"));
                value.unwrap_or_else(|| "–".to_owned())
            });
            let (statistic, at_most) = (goal.statistic.name(), goal.at_most);
            println!("{name} | {statistic} | {cpu} | {gpu} | ≤ {at_most} | {outcome}");
        }
        are_reached
    }
}

/// A number of things as a floating point number.
#[expect(clippy::cast_precision_loss, reason = "far below 2⁵²")]
pub(crate) fn count(number: usize) -> f64 {
    number as f64
}
