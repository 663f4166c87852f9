package org.salesprocess.examples.cli;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.salesprocess.examples.csv.TransactionImport;
import org.salesprocess.examples.csv.TransactionRow;
import org.salesprocess.examples.pay.SalesFacts;
import org.salesprocess.metrics.incentive.PayCalculation;

/**
 * All that pay is worked out from, and where it is told.
 *
 * @param calculation by what is agreed
 * @param facts what was sold
 * @param title whose pay it is
 * @param rows where each transaction is told, in their order; empty for the built-in department
 * @param deals what came of reading the CSV file, if there is one
 */
record PayInput(
    PayCalculation calculation,
    SalesFacts facts,
    String title,
    ImmutableList<TransactionRow> rows,
    Optional<TransactionImport> deals) {}
