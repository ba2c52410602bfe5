-- A seat names its order, and an order its county and city: (seat_id, order_id) refers to both. Looking the others up
-- again for every seat that is taken finds nothing that the seat has not said.
ALTER TABLE commitment DROP CONSTRAINT commitment_order_id_fkey;
ALTER TABLE commitment DROP CONSTRAINT commitment_region_code_fkey;
ALTER TABLE commitment DROP CONSTRAINT commitment_city_code_fkey;
