/**
 * Funnels, calendars, conditions and facts as JSON that people read and write by hand; needs
 * Jackson, which the rest of this module does without.
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
 * <tr><td>an amount, a currency</td><td>{@code "USD 10.50"}, {@code "USD"}</td></tr>
 * <tr><td>a time</td><td>ISO 8601: {@code "2026-01-05T10:00:00Z"}, {@code "2026-01-05"}, {@code
 *     "PT36H"}, a period {@code "2026-01-01/2026-02-01"}, a zone {@code "Europe/Berlin"}</td></tr>
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
 * <p>Reading is strict: a field that is unknown, missing, of the wrong kind or given twice, and
 * null, are refused with the line and the path. Fields may stand in any order. Numbers are read
 * digit by digit; but a {@code JsonNode} made by a mapper that does not use big decimals has lost
 * digits before a form sees it.
 *
 * <p>Jackson writes a component of a class of your own by what is in it, so that a subject would
 * become a bare id: mark it {@code @JsonSerialize(as = SubjectId.class)}, or {@code contentAs} in a
 * collection. {@link JsonForm}, {@link TextForm} and {@link ObjectForm} make forms for types of
 * your own.
 */
@NullMarked
package org.salesprocess.core.json;

import org.jspecify.annotations.NullMarked;
