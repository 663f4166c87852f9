/**
 * Funnel questions as JSON that people read and write by hand, and what is paid as JSON that shows
 * its working; needs Jackson, which the rest of this module does without.
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
 *
 * <p>A {@link org.salesprocess.metrics.incentive.Statement} is written as it is explained, from the
 * credit to the cent:
 *
 * <pre>{@code
 * {
 *   "seller": "ana", "period": "2026-01-01/2026-02-01",
 *   "earned": "USD 400.00", "released": "USD 200.00", "paid": "USD 200.00",
 *   "subtotals": [{"plan": "closers", "component": "commission", "amount": "USD 400.00"}],
 *   "lines": [
 *     {"state": "earned", "key": {"plan": "closers", "version": "1", "component": "commission",
 *      "period": "2026-01-01/2026-02-01", "part": "credit", "credit": {...}},
 *      "amount": "USD 400.00",
 *      "line": {"credit": {"transaction": "booking:d1", "rule": "owner", "seller": "ana",
 *                          "share": "1", "creditedAt": "...", "creditedOn": "2026-01-05"},
 *               "working": {"slices": {"level": {...}, "slices": [
 *                 {"tier": 0, "from": "USD 0.00", "to": "USD 8000.00", "value": "0.05",
 *                  "base": "USD 8000.00", "amount": "USD 400.00"}]}},
 *               "exact": "USD 400.00", "roundedWith": "USD 400.00", "amount": "USD 400.00"}},
 *     {"state": "payable", "key": {...}, "amount": "USD 200.00", "asEarned": true}
 *   ],
 *   "transactions": [{"id": "booking:d1", ...}],
 *   "settlement": {"before": {...}, "period": "2026-01-01/2026-02-01", "lines": [...],
 *                  "paid": "USD 200.00", "after": {...}}
 * }
 * }</pre>
 *
 * <p>In a statement each transaction stands once and lines name it by its id; a credit by itself
 * has its transaction whole. A payable line that comes to what the earned line of its key says is
 * {@code asEarned}, and does not repeat the working. A line whose sale came back in part has {@code
 * returns}, each with its credit and the amount that the base is less by; a line of which nothing
 * is known any more has the {@code formerDeal} that it was of. A working is an object of one field,
 * its kind: {@code slices}, {@code rate}, {@code fixed}, {@code goals}, {@code spiff}, {@code
 * modified}, {@code carriedIn}, {@code limited} or {@code takenBack}. A ledger has its closings in
 * order, each with its statements, and first of all {@code "format": 1}: it is kept for years, and
 * one in a later format is refused by that number.
 *
 * <p>Totals are there for the reader: {@code earned}, {@code released}, {@code paid} and {@code
 * subtotals} of a statement (those of limits of a plan name no component), {@code paid} and {@code
 * after} of a settlement, {@code owed} of an account, the {@code amount} of a tier slice and of a
 * quota's step, {@code target}, {@code weighted}, {@code fraction} and {@code gap}. They may be
 * left out; where they are given and are not what the parts come to, they are refused. The sentence
 * {@code why} beside what nobody is credited for is only there to be read.
 */
@NullMarked
package org.salesprocess.metrics.json;

import org.jspecify.annotations.NullMarked;
