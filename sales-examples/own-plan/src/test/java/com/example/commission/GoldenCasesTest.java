package com.example.commission;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.testkit.GoldenCases;

/** Our plan pays what the files in src/test/golden say. */
class GoldenCasesTest {

  static final List<SellerId> SELLERS = List.of(SellerId.of("ana"), SellerId.of("ben"));

  @TestFactory
  Stream<DynamicNode> cases() {
    return GoldenCases.in(Path.of("src/test/golden")).program(OurPlan.program(SELLERS)).tests();
  }
}
