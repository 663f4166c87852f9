/**
 * Organisations, catalogues, funnels, calendars, conditions, quotas, plans of pay and the facts of
 * selling as JSON that people read and write by hand; needs Jackson, which the rest of this module
 * does without.
 *
 * <p>Start at {@link SalesJsonModule}. The JSON is:
 *
 * <table>
 * <caption>How values look</caption>
 * <tr><th>value</th><th>JSON</th></tr>
 * <tr><td>an id of any kind</td><td>{@code "stage-1"}</td></tr>
 * <tr><td>a subject</td><td>{@code {"lead": "x"}}, or one of {@code deal}, {@code customer} and
 *     {@code key}</td></tr>
 * <tr><td>a party</td><td>{@code {"role": "designer"}} or {@code {"department": "logistics"}}
 *     </td></tr>
 * <tr><td>a fraction</td><td>{@code "0.08"} or {@code "2/3"}; a bare number is read too</td></tr>
 * <tr><td>a number of pieces, a score</td><td>{@code 2.5}; one of very many digits in quotes
 *     </td></tr>
 * <tr><td>a quantity of a quota or plan</td><td>{@code "USD 1000.50"}, {@code "0.08"} or {@code
 *     "2/3"}; a bare number is read too</td></tr>
 * <tr><td>a measure</td><td>{@code "booked"}, if it is a standard one; else {@code {"id": "points",
 *     "kind": "number"}}, with {@code "aggregation": "mean"} if its values are not added</td></tr>
 * <tr><td>an amount, a currency</td><td>{@code "USD 10.50"}, {@code "USD"}; every digit, no
 *     exponent</td></tr>
 * <tr><td>a time</td><td>ISO 8601: {@code "2026-01-05T10:00:00Z"}, {@code "2026-01-05"}, {@code
 *     "PT36H"}, {@code "P3M"}, a period {@code "2026-01-01/2026-02-01"}, a zone {@code
 *     "Europe/Berlin"}</td></tr>
 * <tr><td>one of a few words</td><td>in small letters with hyphens: {@code "no-show"}</td></tr>
 * <tr><td>a value by date</td><td>{@code [{"until": "2026-07-01", "value": "designer"}, {"from":
 *     "2026-07-01", "value": "head-of-sales"}]}: the second day is outside, and a bound that there
 *     is not is left out</td></tr>
 * <tr><td>a map</td><td>{@code {"ana": "1/3", "bob": "2/3"}}</td></tr>
 * <tr><td>attributes</td><td>{@code {"source": "fair", "seats": 4, "vip": true, "due": {"date":
 *     "2026-01-05"}}}; a number of very many digits is {@code {"number": "..."}}</td></tr>
 * </table>
 *
 * <p>A condition is one of
 *
 * <pre>{@code
 * {"attribute": "source", "equals": "fair"}
 * {"attribute": "source", "in": ["fair", "referral"]}
 * {"attribute": "seats", "atLeast": 4, "below": 10}   one bound or both; the second is outside
 * {"present": "phone"}
 * {"all": [...]}   {"any": [...]}   {"not": {...}}
 * {"occurrence": 2, "of": {...}}
 * {"named": "big customer"}   a condition in Java that the reader must know by this name
 * }</pre>
 *
 * <p>A funnel has its stages in the order of the path; moves forward and into lost stages need not
 * be listed, and lists that are empty are left out:
 *
 * <pre>{@code
 * {
 *   "id": "furniture",
 *   "stages": [
 *     {"id": "new", "name": "New", "kind": "open", "owner": {"role": "lead-manager"}},
 *     {"id": "sold", "name": "Sold", "kind": "won"},
 *     {"id": "lost", "name": "Lost", "kind": "lost"}
 *   ],
 *   "moves": ["skip", "back"],
 *   "permitted": [{"from": "lost", "to": "new"}],
 *   "forbidden": [{"from": "sold", "to": "new"}],
 *   "lossReasons": [{"id": "price", "name": "Too dear"}]
 * }
 * }</pre>
 *
 * <p>A calendar is one of
 *
 * <pre>{@code
 * {"unit": "day"}
 * {"unit": "week", "weekStart": "monday"}
 * {"unit": "month"}
 * {"unit": "quarter"}   or "year"; from January, unless "fiscalStart" names another month
 * {"unit": "month", "fourFourFive": {"lastDay": "saturday", "lastMonth": "january",
 *                                    "yearEnd": "nearest-to-month-end"}}   or "last-in-month"
 * {"bounds": ["2026-01-01", "2026-02-15", "2026-04-01"]}
 * }</pre>
 *
 * <p>A calendar of the caller's own class is refused where it is written.
 *
 * <p>An entry of a journey is a stage change if it has {@code to} and another event if it has
 * {@code type}; only {@code id}, {@code subject} and that field are required:
 *
 * <pre>{@code
 * {"id": "e1", "subject": {"lead": "x"}, "to": "lost", "at": "2026-01-05T10:00:00Z",
 *  "by": "ana", "reason": "price", "attributes": {"seats": 4},
 *  "recordedAt": "2026-01-05T10:05:00Z", "sequence": 3}
 * }</pre>
 *
 * <p>An organisation lists its parts; of the roles only those that are not {@link
 * org.salesprocess.core.org.StandardRoles}, or differ from them. A team is cut by function unless
 * it has another {@code structure}:
 *
 * <pre>{@code
 * {
 *   "roles": [{"id": "designer", "name": "Designer", "duties": ["offer", "closing"]}],
 *   "departments": [{"id": "logistics", "name": "Logistics", "kind": "logistics"}],
 *   "sellers": [{"id": "ana", "name": "Ana", "role": [{"value": "designer"}],
 *                "hiredOn": "2026-01-01"}],
 *   "teams": [{"id": "north", "name": "North", "structure": "territory", "parent": "country",
 *              "head": [{"from": "2026-01-01", "value": "ana"}], "territory": "t1"}, ...],
 *   "memberships": [{"seller": "ana", "team": "north", "from": "2026-01-01"}],
 *   "absences": [{"seller": "ana", "period": "2026-08-01/2026-08-15", "kind": "holiday"}]
 * }
 * }</pre>
 *
 * <p>A catalogue has its lines and its products, with prices and costs by date:
 *
 * <pre>{@code
 * {
 *   "lines": [{"id": "furniture", "name": "Furniture"},
 *             {"id": "kitchens", "name": "Kitchens", "parent": "furniture"}],
 *   "products": [{"id": "oak", "name": "Oak", "line": "kitchens",
 *                 "listPrice": [{"value": "USD 900.00"}],
 *                 "unitCost": [{"value": "USD 400.00"}]}]
 * }
 * }</pre>
 *
 * <p>Of a family whose kinds differ, what has no parts is a word, and any other kind is an object
 * that is told by its fields. A quota plan, with its quotas, may be
 *
 * <pre>{@code
 * {
 *   "id": "2026", "calendar": {"unit": "month"},
 *   "split": {"weights": [...]},   or "equal", or {"byDays": "actual"}
 *   "ramp": ["0.25", "0.5", "0.75"], "dayCount": "whole-months", "reducedBy": ["parental"],
 *   "quotas": [{"id": "q1", "scope": {"seller": "ana"}, "measure": "booked",
 *               "period": "2026-01-01/2027-01-01", "target": "USD 1200000.00"}]
 * }
 * }</pre>
 *
 * <p>A commission plan needs an id, a currency, the first day and components; whatever its builder
 * has without being told may be left out:
 *
 * <pre>{@code
 * {
 *   "id": "closers", "currency": "USD", "from": "2026-01-01",
 *   "components": [
 *     {"id": "commission", "calendar": {"unit": "month"},
 *      "formula": {"table": {"application": "marginal",
 *                            "tiers": [{"value": "0.08"}, {"from": "1", "value": "0.12"}]},
 *                  "base": {"measure": "booked"},
 *                  "level": {"attainment": "booked", "over": {"toDate": {"unit": "quarter"}}}},
 *      "modifiers": [{"cap": {"constant": "USD 20000.00"}}],
 *      "returns": "original-rate", "payable": "when-collected"}
 *   ],
 *   "limits": [{"calendar": {"unit": "year"}, "most": {"constant": "USD 250000.00"}}],
 *   "rounding": {"place": "deal", "mode": "half-even"}, "proration": "thirty-360",
 *   "payment": {"currency": "USD", "draws": [...], "negativePay": "pay-negative",
 *               "recoveryOrder": {"beforeCarried": ["d1"]}},
 *   "accepted": [{"finding": "cliff", "component": "commission", "reason": "agreed in 2025"}]
 * }
 * }</pre>
 *
 * <p>A formula is one of these; without {@code level} the base itself is the level:
 *
 * <pre>{@code
 * {"table": {...}, "base": input, "level": input, "second": input}   the last for a grid alone
 * {"amount": "USD 500.00", "prorated": true}
 * {"goals": [{"name": "calls", "weight": "0.5", "level": input, "curve": {...}}, ...],
 *  "target": input, "curve": {...}}
 * {"each": "USD 50.00", "per": "deal", "measure": "booked", "credits": {...},   or per "unit"
 *  "mostTimes": 10, "mostAmount": "USD 1000.00"}
 * }</pre>
 *
 * <p>A rate table is one of these; how tiers apply is never guessed:
 *
 * <pre>{@code
 * {"value": "0.08"}
 * {"application": "marginal",   or "whole"
 *  "tiers": [{"value": "0.08"}, {"from": "1", "value": "0.12"}, {"above": "2", "value": "0.15"}]}
 * {"application": "proportional",   "below" leaves the level itself out, "upTo" has it in
 *  "tiers": [{"upTo": "0.5", "value": "USD 1000.00"}, {"below": "1", "value": "USD 3000.00"}]}
 * {"points": [["0.8", "0.5"], ["1", "1"]], "beyond": "extend", "side": "lower"}
 * {"rows": [{"table": {...}}, {"from": "0.2", "table": {...}}]}
 * }</pre>
 *
 * <p>An input is one of these:
 *
 * <pre>{@code
 * {"measure": "booked", "over": span, "whose": whose, "credits": {"types": ["booking"], ...}}
 * {"attainment": "booked", "over": span, "whose": whose, "improvementOn": "previous-period",
 *  "productLine": "kitchens", "territory": "north"}
 * {"improvement": "booked", "baseline": "same-period-last-year", "relative": true}
 * {"attribute": "discount"}   {"result": "commission"}   {"constant": "USD 100.00"}
 * "target-incentive"   {"times": "0.5", "of": input}
 * }</pre>
 *
 * <p>There a span is {@code "deal"}, {@code "period"}, {@code {"whole": calendar}} or {@code
 * {"toDate": calendar}}, usually the period; whose is {@code "own"}, {@code {"teamBy": "function"}}
 * or {@code {"team": "north"}}, usually one's own. Credits are filtered by {@code kinds}, {@code
 * rules}, {@code types}, {@code product}, {@code productLine}, {@code territory} and {@code where},
 * which is a condition.
 *
 * <p>A modifier is one of these; a floor or cap is usually {@code "per": "result"}, of a period, or
 * else of a deal over all periods, and what is above a cap usually {@code "lost"}:
 *
 * <pre>{@code
 * {"gate": input, "atLeast": "0.8", "otherwise": "consolation"}
 * {"multiplier": {...}, "level": input}
 * {"floor": input, "per": "deal"}   {"cap": input, "excess": "deferred"}
 * }</pre>
 *
 * <p>Returns are {@code "remeasure"}, {@code "reverse-paid"}, {@code "original-rate"} or {@code
 * "current-rate"}, or by age {@code {"kind": "reverse-paid", "bands": [{"within": "P3M", "share":
 * 1}], "thereafter": 0}}. Pay is payable {@code "at-once"}, {@code "when-invoiced"}, {@code
 * "when-collected"}, or by {@code {"instalments": [{"after": "P0D", "share": "0.5"}, {"after":
 * "P6M", "share": "0.5"}]}}.
 *
 * <p>An incentive program has its crediting rules, plans and assignments. Credit goes to {@code
 * "owner"}, {@code "agreed-split"}, or to a {@code role}, {@code team}, {@code manager} with {@code
 * by}, {@code unitBy} or {@code seller}:
 *
 * <pre>{@code
 * {
 *   "currency": "USD", "zone": "America/New_York", "payCalendar": {"unit": "month"},
 *   "crediting": [
 *     {"id": "all", "shares": [{"to": "owner", "share": 1}]},
 *     {"id": "heads", "types": ["booking"],
 *      "shares": [{"to": {"manager": 1, "by": "function"}, "share": "0.1", "kind": "overlay"}]}
 *   ],
 *   "creditedOn": "event", "versionOn": "deal",
 *   "plans": [...],
 *   "assignments": [{"seller": "ana", "plan": "closers", "from": "2026-01-01",
 *                    "target": {"amount": "USD 60000.00", "per": {"unit": "year"}}}]
 * }
 * }</pre>
 *
 * <p>A transaction lists what it is worth: {@code "values": [{"measure": "booked", "value": "USD
 * 100.00"}]}.
 *
 * <p>Every other record, of the market, of customers, leads and deals, is an object whose fields
 * are its parts by their names. A part that is not known, an empty list or map, and what the
 * record's builder has without being told (a deal is {@code new}, a need is for one, a contract is
 * not renewed, a sequence is 0) are left out:
 *
 * <pre>{@code
 * {"id": "d1", "outcome": "won", "customer": "c1", "owner": "ana",
 *  "participations": [{"seller": "bob", "role": "designer"}],
 *  "lines": [{"product": "oak", "quantity": 2, "amount": "USD 1800.00"}],
 *  "amount": "USD 1750.00", "createdAt": "2026-01-05T10:00:00Z",
 *  "closedAt": "2026-02-05T10:00:00Z", "attributes": {"source": "fair"}}
 * }</pre>
 *
 * <p>Hand-offs, working hours and exchange rates have no JSON yet.
 *
 * <p>Reading is strict: a field that is unknown, missing, of the wrong kind or given twice, and
 * null, are refused with the line and the path; so are numbers of more than 20,000 characters, and
 * objects that lie more than 400 deep. Fields may stand in any order. Numbers are read digit by
 * digit; but a {@code JsonNode} made by a mapper that does not use big decimals has lost digits
 * before a form sees it.
 *
 * <p>Jackson writes a component of a class of your own by what is in it, so that a subject would
 * become a bare id: mark it {@code @JsonSerialize(as = SubjectId.class)}, or {@code contentAs} in a
 * collection. {@link JsonForm}, {@link TextForm}, {@link ObjectForm} and {@link FamilyForm} make
 * forms for types of your own; a value by date is one of them, since Java forgets of what: {@link
 * JsonForm#dated}.
 */
@NullMarked
package org.salesprocess.core.json;

import org.jspecify.annotations.NullMarked;
