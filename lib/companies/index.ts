export { authorize } from './authorize';
export { companyContext } from './company-context';
export { createCompany } from './create-company';
export { getCompany } from './get-company';
export { listAllCompanies } from './list-all-companies';
export { listMyCompanies } from './list-my-companies';
export { type Grantee, type Permission, permissions } from './permissions';
export { Company, CompanyChange, CompanyStatus, CompanyType, NewCompany } from './schemas';
export { updateCompany } from './update-company';
