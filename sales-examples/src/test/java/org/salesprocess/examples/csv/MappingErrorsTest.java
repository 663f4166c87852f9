package org.salesprocess.examples.csv;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingErrorsTest {
  @TempDir Path folder;

  private void fails(String target, String replacement, String message) {
    assertThatThrownBy(() -> new Export(folder).mapping(target, replacement).readMapping())
        .isInstanceOf(UnreadableInputException.class)
        .hasMessage("mapping.json: " + message);
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          "zone": | "zoen": | field zone: must be given
          "zone": "UTC", | "zone": "UTC", "colour": "red", | field colour: is unknown, must be one of department, currency, zone, charset, separator, datePattern, decimalSign, groupingSign, columns, attributes, stages, replacements, products, sellers, endBeforeStart, zeroAmountMeansUnknown
          "owner": | "onwer": | field columns.onwer: is unknown, must be one of id, stage, owner, product, quantity, customer, amount, channel, territory, created, closed, lossReason, kind
          "id": "id", | | field columns.id: must be given
          "USD" | "XYZW" | field currency, value XYZW: must be a currency code
          "UTC" | "Mars" | field zone, value Mars: must be a time zone
          "zone" | "charset": "UTF-9", "zone" | field charset, value UTF-9: must be a character set
          "zone" | "charset": "ISO-2022-CN", "zone" | field charset, value ISO-2022-CN: must be a character set
          "zone" | "separator": 7, "zone" | field separator, value 7: must be one character
          "Kitchens", | "Kitchens\u00a0", | field department, value Kitchens\u00a0: must be text without outer spaces or line breaks
          "zone" | "separator": ";;", "zone" | field separator, value ";;": must be one character
          "yyyy-MM-dd" | "yyyy-MM" | field datePattern, value yyyy-MM: must be a pattern of a day such as yyyy-MM-dd
          "yyyy-MM-dd" | "HH:mm" | field datePattern, value HH:mm: must be a pattern of a day such as yyyy-MM-dd
          "kind": "lost" | "kind": "gone" | field stages[3].kind, value gone: must be one of open, won, lost
          "id": "lost" | "id": "won" | field stages, value won: must be the id of one stage only
          ["Lost"] | ["Hot"] | field stages, value Hot: must be the text of one stage only
          ["Lost"] | "Lost" | field stages[3].values, value "Lost": must be a list of texts
          ["Lost"] | [7] | field stages[3].values[0], value 7: must be a text
          "kind": "won" | "kind": "open" | field stages, value [new, engaging, won, lost]: must have one of kind won
          ["lost"] | ["gone"] | field zeroAmountMeansUnknown, value gone: must be the id of one of the stages
          "zone" | "endBeforeStart": "drop", "zone" | field endBeforeStart, value drop: must be one of reject, keep-without-duration
          "zone" | "replacements": {"produkt": {}}, "zone" | field replacements, value produkt: must name a column that the mapping uses
          "zone" | "products": {"file": "p.csv"}, "zone" | field products.id: must be given
          "zone" | "attributes": [{"name": "owner", "column": "id", "type": "text"}], "zone" | field attributes[0].name, value owner: must be none of those that the import fills itself: campaign, channel, customer, owner, product, product-line, territory
          "zone" | "attributes": [{"name": "x", "column": "id", "type": "money"}], "zone" | field attributes[0].type, value money: must be one of text, number, date, flag
          "zone" | "decimalSign": ",", "groupingSign": ",", "zone" | field groupingSign, value ,: must be no digit, plus or minus, and the grouping sign another than the decimal sign
          "Kitchens" | " Kitchens" | field department, value  Kitchens: must be text without outer spaces or line breaks
          """)
  void an_error_in_a_mapping_names_field_value_and_rule(
      String target, String replacement, String message) {
    fails(target, replacement == null ? "" : replacement, message);
  }

  @Test
  void a_mapping_that_is_not_json_is_refused_with_its_line() {
    assertThatThrownBy(() -> new Export(folder).mapping("\"stages\": [", "").readMapping())
        .isInstanceOf(UnreadableInputException.class)
        .hasMessageStartingWith("mapping.json: line 11 is not the JSON of a mapping: ")
        .hasMessageNotContaining("\n");
  }

  @Test
  void a_field_that_is_given_twice_is_refused() {
    assertThatThrownBy(
            () ->
                new Export(folder).mapping("\"zone\"", "\"zone\": \"UTC\", \"zone\"").readMapping())
        .hasMessage("mapping.json: line 4 is not the JSON of a mapping: Duplicate field 'zone'");
  }
}
