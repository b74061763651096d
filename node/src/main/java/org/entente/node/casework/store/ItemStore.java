package org.entente.node.casework.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.node.casework.CaseFileId;
import org.entente.node.casework.HeldItem;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.Canonical;
import org.entente.protocol.Item;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Items of information in PostgreSQL, each kept as its originator gave it. */
@Repository
public class ItemStore {
  private final JdbcClient jdbc;

  public ItemStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Adds the item; false when the file has one of this id. */
  public boolean add(HeldItem held) {
    return jdbc.sql(
                """
                INSERT INTO casework_item
                  (id, file, originator, content, delivered_by, request, received, review_by)
                VALUES (:id, :file, :originator, :content, :from, :request, :received, :review)
                ON CONFLICT (file, id) DO NOTHING
                """)
            .param("id", held.item().item())
            .param("file", held.file().value())
            .param("originator", held.item().originator().value())
            .param("content", Canonical.text(held.item()))
            .param("from", held.deliveredBy().map(AuthorityId::value).orElse(null))
            .param("request", held.request().orElse(null))
            .param("received", Timestamp.from(held.received()))
            .param("review", held.item().reviewBy())
            .update()
        == 1;
  }

  public List<HeldItem> list(CaseFileId file) {
    return jdbc.sql("SELECT * FROM casework_item WHERE file = :file ORDER BY received, id")
        .param("file", file.value())
        .query(ItemStore::held)
        .list();
  }

  public List<HeldItem> find(UUID item) {
    return jdbc.sql("SELECT * FROM casework_item WHERE id = :id")
        .param("id", item)
        .query(ItemStore::held)
        .list();
  }

  private static HeldItem held(ResultSet row, int number) throws SQLException {
    return new HeldItem(
        Canonical.decode(row.getString("content"), Item.class),
        new CaseFileId(row.getObject("file", UUID.class)),
        Optional.ofNullable(row.getString("delivered_by")).map(AuthorityId::new),
        Optional.ofNullable(row.getObject("request", UUID.class)),
        row.getTimestamp("received").toInstant());
  }
}
