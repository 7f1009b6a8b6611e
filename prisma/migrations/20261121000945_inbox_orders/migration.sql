-- A customer's orders over all their threads, for the card beside a thread.
create index customer_order_contact on customer_order (company_id, contact_id, number desc);
