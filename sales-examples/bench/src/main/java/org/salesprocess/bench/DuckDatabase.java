package org.salesprocess.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** A DuckDB database in this process's memory; SQL trouble is an {@link IllegalStateException}. */
final class DuckDatabase implements AutoCloseable {

  private final DuckDBConnection connection;

  private DuckDatabase(DuckDBConnection connection) {
    this.connection = connection;
  }

  /** Reads one row of a result. */
  @FunctionalInterface
  interface RowReader {
    void read(ResultSet row) throws SQLException;
  }

  /** Appends the columns of one row. */
  @FunctionalInterface
  interface RowAppender {
    void append(DuckDBAppender row, int index) throws SQLException;
  }

  /** Returns an empty database that uses this many threads. */
  static DuckDatabase open(int threads) {
    try {
      Connection connection = DriverManager.getConnection("jdbc:duckdb:");
      DuckDatabase database = new DuckDatabase(connection.unwrap(DuckDBConnection.class));
      database.execute("SET threads = " + threads);
      return database;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  void execute(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Fills a table in the order of the indices, from zero. */
  void fill(String table, int rows, RowAppender appender) {
    try (DuckDBAppender row = connection.createAppender(table)) {
      for (int i = 0; i < rows; i++) {
        row.beginRow();
        appender.append(row, i);
        row.endRow();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  void query(String sql, RowReader reader) {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        reader.read(rows);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
