/**
 * Organisations, catalogues, funnels, calendars, conditions and the facts of selling as JSON that
 * people read and write by hand; needs Jackson, which the rest of this module does without.
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
 * <tr><td>a quantity, a score</td><td>{@code 2.5}; one of very many digits in quotes</td></tr>
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
 * null, are refused with the line and the path. Fields may stand in any order. Numbers are read
 * digit by digit; but a {@code JsonNode} made by a mapper that does not use big decimals has lost
 * digits before a form sees it.
 *
 * <p>Jackson writes a component of a class of your own by what is in it, so that a subject would
 * become a bare id: mark it {@code @JsonSerialize(as = SubjectId.class)}, or {@code contentAs} in a
 * collection. {@link JsonForm}, {@link TextForm} and {@link ObjectForm} make forms for types of
 * your own; a value by date is one of them, since Java forgets of what: {@link JsonForm#dated}.
 */
@NullMarked
package org.salesprocess.core.json;

import org.jspecify.annotations.NullMarked;
