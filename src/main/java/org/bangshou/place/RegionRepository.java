package org.bangshou.place;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface RegionRepository extends GenericRepository<RegionRow, String> {

  @Query("SELECT code, name, name_en, level, parent_code, lon, lat, mountain, island FROM region ORDER BY level, code")
  List<RegionRow> listAll();
}
