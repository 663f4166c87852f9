/**
 * Funnel questions as JSON that people read and write by hand; needs Jackson, which the rest of
 * this module does without.
 *
 * <p>Start at {@link MetricsJsonModule}. A question has its choices by the names that {@link
 * org.salesprocess.metrics.conversion.FunnelQuestion#choices()} lists. Only what is not as usual
 * need be there; a question with a funnel has its open stages and then its first won stage as steps
 * unless it names others. Everything together would be:
 *
 * <pre>{@code
 * {
 *   "funnel": {"id": "furniture", "stages": [...]},
 *   "steps": [
 *     {"stage": "lead"},
 *     {"event": "call", "where": {"attribute": "result", "equals": "agreed"},
 *      "name": "agreed", "optional": true},
 *     {"where": {"present": "amount"}, "name": "priced"},
 *     {"stage": "contract"}
 *   ],
 *   "order": "ordered",                  or "unordered"
 *   "window": {"length": "PT720H", "span": "from-first", "inclusive": true},
 *                                        or "between-neighbours"
 *   "leastGap": {"length": "PT1H", "inclusive": true},
 *   "ties": "convert",                   or "increase"
 *   "reuse": "one-step",                 or "several-steps", "first-match"
 *   "visible": {"scope": "matching", "pattern": {"event": "call"}},
 *                                        or {"scope": "all"}, {"scope": "matching-steps"}
 *   "interruptions": ["other-event", "out-of-turn", "repeat-of-current", "repeat-but-first",
 *                     "repeat"],
 *   "interruptionEnds": "attempt",       or "search"
 *   "exclusions": [{"event": "refusal", "effect": "taint", "from": "lead", "to": "contract"}],
 *                                        or "stop", "reset"
 *   "starts": "every",                   or "first", "last"
 *   "counting": "subject",               or "attempt"
 *   "skippedStages": "imputed",          or "seen", which is usual if unordered
 *   "subject": {"kind": "lead"},         or "deal", "customer", {"kind": "key", "attribute": "x"}
 *   "breakdown": {"attribute": "source", "attribution": "first-touch"},
 *                                        or "last-touch", "same-at-every-step", "at-step" with
 *                                        "step": "agreed"
 *   "view": {"kind": "cohort", "calendar": {"unit": "month"}},
 *                                        or "period"
 *   "zone": "Europe/Berlin",
 *   "asOf": "2026-01-31T23:00:00Z",
 *   "durations": "seconds",              or "calendar-days"
 *   "listedSubjects": 10
 * }
 * }</pre>
 *
 * <p>A step or pattern names a stage, an event type or neither, and may narrow them by a condition;
 * a step without a name is called after its stage or event type. Funnels, conditions, calendars and
 * times are as the package {@link org.salesprocess.core.json} describes them, and reading is as
 * strict: what a question refuses is refused with its own words, the line and the path. A Java
 * condition is known by its name, and a calendar of the caller's own is refused where it is
 * written. The choice {@code undecided}, which has no other value, is no field.
 */
@NullMarked
package org.salesprocess.metrics.json;

import org.jspecify.annotations.NullMarked;
